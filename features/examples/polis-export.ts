import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { ImportError } from './import-error'
import { type CsvFile, readCsvFile } from './polis-csv'
import { readDescription } from './polis-description'
import { compareWithMatrix, readMatrix } from './polis-matrix'
import { readStatements, type Statement } from './polis-statements'
import { latestOpinions, type OpinionEvent, readVotes } from './polis-votes'

export type PolisExport = {
  slug: string
  title: string
  description: string
  url: string
  /** SHA-256 over the files that were imported and how the sign was read. */
  digest: string
  /** By id. */
  statements: Statement[]
  /** By time; where votes.csv is missing, each bears the moment of its statement. */
  events: OpinionEvent[]
  /** Who voted, ascending. */
  participants: number[]
  /** Authors who never voted, ascending. */
  silentAuthors: number[]
  warnings: string[]
}

/**
 * Reads a Polis export folder, of either generation. `flip` reads −1 as agree, for the exports that have Polis's
 * own sign. Throws `ImportError` with file, line and column on anything malformed.
 */
export async function readPolisExport(dir: string, { flip = false } = {}): Promise<PolisExport> {
  const { comments, votes, matrix, summary } = await readFiles(dir)
  const source = votes ?? matrix
  if (!source)
    throw new ImportError('votes.csv', null, null, 'there is neither this file nor participants-votes.csv')

  const statements = readStatements(comments)
  if (statements.length === 0)
    throw new ImportError(comments.name, 1, 1, 'there is no statement in this file')
  const description = readDescription(summary)
  const events = votes ? readVotes(votes, statements, flip) : readMatrix(source, statements, flip)
  const warnings = votes ? [] : ['votes.csv is missing: each vote bears the moment of its statement']
  if (votes && matrix) warnings.push(...compareFiles(events, matrix, statements, flip))
  const hint = signHint(events)
  if (hint) warnings.push(hint)
  const participants = ascending(events.map(({ voter }) => voter))
  const voted = new Set(participants)
  const authors = statements.flatMap(({ author }) => author ?? [])
  const digest = digestOf([comments, source, summary], flip)

  return {
    slug: slugOf(dir, digest),
    title: description.topic || basename(resolve(dir)),
    description: description.text,
    url: description.url,
    digest,
    statements,
    events,
    participants,
    silentAuthors: ascending(authors.filter((author) => !voted.has(author))),
    warnings,
  }
}

async function readFiles(dir: string) {
  const isFolder = await stat(dir).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new ImportError(dir, null, null, 'there is no such folder')
  const comments = await readCsvFile(dir, 'comments.csv')
  if (!comments) throw new ImportError('comments.csv', null, null, 'this file is missing from the folder')
  return {
    comments,
    votes: await readCsvFile(dir, 'votes.csv'),
    matrix:
      (await readCsvFile(dir, 'participants-votes.csv')) ?? (await readCsvFile(dir, 'participant-votes.csv')),
    summary: await readCsvFile(dir, 'summary.csv'),
  }
}

function compareFiles(events: OpinionEvent[], matrix: CsvFile, statements: Statement[], flip: boolean) {
  const wide = latestOpinions(readMatrix(matrix, statements, flip))
  return compareWithMatrix(latestOpinions(events), wide, matrix.name)
}

function signHint(events: OpinionEvent[]) {
  const agree = events.filter(({ choice }) => choice === 'agree').length
  const disagree = events.filter(({ choice }) => choice === 'disagree').length
  if (disagree <= agree) return null
  return `more votes disagree (${disagree}) than agree (${agree}): does this export write agree as -1?`
}

function digestOf(files: (CsvFile | null)[], flip: boolean) {
  const hash = createHash('sha256').update(flip ? 'agree=-1' : 'agree=1')
  for (const file of files) {
    hash.update(file ? createHash('sha256').update(file.bytes).digest() : 'none')
  }
  return hash.digest('hex')
}

/** As the addresses of proposals take it. */
const longestSlug = 80

function slugOf(dir: string, digest: string) {
  const words = basename(resolve(dir))
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-').slice(0, longestSlug).replace(/-$/, '') ?? `example-${digest.slice(0, 8)}`
}

function ascending(ids: number[]) {
  return [...new Set(ids)].sort((a, b) => a - b)
}
