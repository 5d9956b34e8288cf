import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { ImportError } from '@/features/examples/import-error'
import { type ImportInput, importInput } from '@/features/examples/input'
import { importPolisExport } from '@/features/examples/mutations'
import { type PolisExport, readPolisExport } from '@/features/examples/polis-export'
import { withDatabase } from './database.mjs'
import { command, isStopping, oneLine, onStop, PlainError } from './process/lifecycle.mjs'

const usage = `npm run import -- polis DIR [--title T] [--lang L] [--flip]

Stores the Polis export in DIR as a method example: its statements as comments, its votes as opinions of
participants without names. The same export again stores nothing.
  --title T   instead of the topic in summary.csv
  --lang L    language of the statements as a tag such as zh or pt-BR (en)
  --flip      read -1 as agree, for exports that have the sign of Polis's own database`

function say(text: string) {
  process.stderr.write(`${text}\n`)
}

function readArguments(): ImportInput {
  const { values, positionals } = readOptions()
  const [format, dir, ...surplus] = positionals
  const parsed = importInput.safeParse({ ...values, format, dir })
  if (!parsed.success) throw new PlainError(`${parsed.error.issues[0]?.message}\n\n${usage}`)
  if (surplus.length > 0) throw new PlainError(`too many arguments: ${surplus.join(' ')}\n\n${usage}`)
  return parsed.data
}

function readOptions() {
  try {
    const options = {
      title: { type: 'string' },
      lang: { type: 'string' },
      flip: { type: 'boolean' },
    } as const
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** One line for each tenth; on a terminal a line that moves. */
function progress() {
  let tenths = -1
  return (stored: number, total: number) => {
    const line = `  ${stored.toLocaleString('en')} of ${total.toLocaleString('en')} votes stored`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${stored === total ? '\n' : ''}`)
    else if (Math.floor((stored * 10) / total) > tenths) say(line)
    tenths = Math.floor((stored * 10) / total)
  }
}

async function store(source: PolisExport, { title, lang }: ImportInput, ownerUrl: string) {
  const report = progress()
  const onProgress = (stored: number, total: number) => {
    if (isStopping()) throw new PlainError('stopped')
    report(stored, total)
  }
  const owner = connect(ownerUrl, 1)
  const work = importPolisExport(owner, source, { title, lang, onProgress }).finally(() => owner.close())
  // The transaction is rolled back before the server it runs on is stopped.
  onStop(() => work.catch(() => {}))
  const outcome = await work
  if (outcome.kind === 'address_taken') {
    throw new PlainError(
      `There is already a proposal at the address ${source.slug}, which is not this export: rename the folder to import it beside the other.`,
    )
  }
  say(outcome.kind === 'imported' ? 'imported' : 'these files were imported before: nothing to store')
  return outcome.summary
}

async function importExport(): Promise<undefined> {
  const input = readArguments()
  // npm runs this in the project's folder; the path was typed in another one.
  const dir = resolve(process.env.INIT_CWD ?? '.', input.dir)
  say(`reading ${dir}`)
  const source = await readPolisExport(dir, input)
  say(
    `  ${source.statements.length} statements, ${source.events.length} votes of ${source.participants.length} people`,
  )
  for (const warning of source.warnings) say(`warning: ${warning}`)
  const summary = await withDatabase((ownerUrl: string) => store(source, input, ownerUrl))
  process.stdout.write(`${JSON.stringify(summary)}\n`)
}

/** What a reader can act on: the driver's words rather than a whole statement with its values. */
function plainly(error: unknown): never {
  if (error instanceof PlainError) throw error
  if (error instanceof ImportError) throw new PlainError(error.message)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  throw new PlainError(`The import failed and nothing was stored: ${oneLine(cause)}`)
}

await command(() => importExport().catch(plainly))
