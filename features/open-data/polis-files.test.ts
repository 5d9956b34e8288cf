import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { changedExport, townLibrary } from '@/features/examples/fixtures/folder'
import { importPolisExport } from '@/features/examples/mutations'
import { readPolisExport } from '@/features/examples/polis-export'
import { summarize } from '@/features/examples/summary'
import { readPolisFiles } from './export-queries'
import type { PolisFiles } from './polis-files'

let world: TestDatabase
let elsewhere: TestDatabase
beforeAll(async () => {
  world = await testDatabase()
  elsewhere = await testDatabase()
})

async function exported(database: TestDatabase, slug: string): Promise<PolisFiles> {
  const files = await readPolisFiles(database.db, slug)
  if (!files) throw new Error(`nothing was exported for ${slug}`)
  return files
}

async function folderOf(files: PolisFiles, name: string) {
  const parent = await mkdtemp(join(tmpdir(), 'polis-out-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, name)
  await mkdir(dir)
  for (const [file, text] of Object.entries(files)) await writeFile(join(dir, file), text)
  return dir
}

/** What one database gives, another takes and gives again. */
async function roundTrip(dir: string, lang: string) {
  const source = await readPolisExport(dir)
  await importPolisExport(world.owner, source, { lang })
  const first = await exported(world, source.slug)
  const again = await readPolisExport(await folderOf(first, source.slug))
  await importPolisExport(elsewhere.owner, again, { lang })
  return { source, first, again, second: await exported(elsewhere, source.slug) }
}

describe('the export of a conversation', () => {
  test('read again and exported again has the same bytes', async () => {
    const { source, first, again, second } = await roundTrip(townLibrary, 'en')
    expect(second).toEqual(first)
    expect(again.warnings).toEqual([])
    expect(summarize(again)).toEqual(summarize(source))
    expect(first['votes.csv'].split('\n').slice(0, 2)).toEqual([
      'timestamp,datetime,comment-id,voter-id,vote',
      '1704103201000,Mon Jan 01 10:00:01 UTC 2024,0,0,1',
    ])
  })

  test('leaves out the words of a rejected statement, not its place or its votes', async () => {
    const { 'comments.csv': comments, 'votes.csv': votes } = await exported(world, 'town-library')
    expect(comments).toContain(',4,3,1,1,-1,\n')
    expect(comments).not.toContain('bicycle')
    expect(votes).toContain(',4,0,-1\n')
    expect(comments).toContain('"Two things matter to me:\n\nlonger evenings, and a ""quiet"" floor"')
  })

  test('keeps words that spreadsheets and parsers trip over', async () => {
    const texts = ['=1+1', ' spaced ', 'a\rb', '"', 'x,y', "'", '']
    const rows = texts.map((text, id) => `1704103200000,${id},0,0,0,1,"${text.replaceAll('"', '""')}"\n`)
    const dir = await changedExport(
      {
        'comments.csv': `timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${rows.join('')}`,
        'votes.csv': 'timestamp,comment-id,voter-id,vote\n1704103200,0,4,1\n1704103200,0,4,0\n',
        'participants-votes.csv': null,
        'summary.csv': null,
      },
      { name: 'odd-words' },
    )
    const { first, again, second } = await roundTrip(dir, 'en')
    expect(second).toEqual(first)
    expect(again.statements.map((one) => one.text)).toEqual(texts)
    expect(again.url).toBe('')
  })

  test('has nothing to give of what was not imported', async () => {
    const make = factories(world.owner)
    for (const options of [{}, { collection: 'method_example' as const }]) {
      const { slug } = await make.proposal(options)
      expect(await readPolisFiles(world.db, slug)).toBeNull()
    }
    expect(await readPolisFiles(world.db, 'nowhere')).toBeNull()
  })

  test('never holds a person with a seat', async () => {
    const make = factories(world.owner)
    const head = await make.viewer('head', 'KE')
    const before = await exported(world, 'town-library')
    await world.owner.execute(sql`
      insert into opinion_events (comment_id, account_id, choice)
      select c.id, ${head.accountId}, 'agree' from comments c join proposals p on p.id = c.proposal_id
      where p.slug = 'town-library' and c.number = 1`)
    expect(await exported(world, 'town-library')).toEqual(before)
  })
})

const exports = join(import.meta.dirname, '../../../shared/data/polis')
const present = existsSync(exports)
if (!present) process.stderr.write(`SKIPPED: the real exports are not at ${exports}\n`)

describe.skipIf(!present)('the real exports in ../shared/data/polis', () => {
  test.each(['bg2050-volunteers', 'london.youth.policing', 'vtaiwan.uberx', 'scoop-hivemind.biodiversity'])(
    '%s: export, import, export gives the same bytes, with the totals of the source',
    async (name) => {
      const { first, again, second } = await roundTrip(join(exports, name), 'en')
      for (const file of Object.keys(first) as (keyof PolisFiles)[])
        expect(Buffer.from(second[file]).equals(Buffer.from(first[file]))).toBe(true)
      const expected = JSON.parse(await readFile(join(exports, name, 'expected.json'), 'utf8'))
      expect(again.warnings.filter((one) => !one.startsWith('more votes disagree'))).toEqual([])
      expect(summarize(again)).toMatchObject({
        comments: expected.statements_in_comments_csv,
        participants: expected.participants_who_voted,
        opinions: expected.votes_latest,
        agree: expected.agree,
        disagree: expected.disagree,
        pass: expected.pass,
      })
    },
    180_000,
  )
})
