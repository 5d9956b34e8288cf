import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { changedExport, townLibrary } from './fixtures/folder'
import { importPolisExport } from './mutations'
import { readPolisExport } from './polis-export'
import { summarize } from './summary'

let world: TestDatabase
beforeAll(async () => {
  world = await testDatabase()
})

/** How many rows there are of everything that an import writes. */
async function rowCounts() {
  const [row] = await world.owner.execute(sql`
    select (select count(*)::int from proposals) as proposals, (select count(*)::int from subjects) as subjects,
      (select count(*)::int from threads) as threads, (select count(*)::int from accounts) as accounts,
      (select count(*)::int from comments) as comments, (select count(*)::int from opinion_events) as events,
      (select count(*)::int from opinions) as opinions, (select count(*)::int from imports) as imports`)
  return row
}

const library = { lang: 'en', title: 'The library' }

describe('importPolisExport', () => {
  it('makes a closed method example of an export', async () => {
    const source = await readPolisExport(townLibrary)
    const progress: number[][] = []
    const outcome = await importPolisExport(world.owner, source, {
      ...library,
      onProgress: (...steps) => progress.push(steps),
    })
    expect(outcome).toEqual({ kind: 'imported', summary: summarize(source) })
    expect(progress).toEqual([[21, 21]])

    const [proposal] = await world.owner.execute(sql`
      select p.collection, p.number, p.stage, p.title, p.summary->>'fr' as summary, p.closes_at, p.created_at,
        c.threads, c.comments, t.is_general, t.number as thread, t.lang, i.source, i.digest
      from proposals p join proposal_counters c on c.proposal_id = p.id join threads t on t.proposal_id = p.id
      join imports i on i.proposal_id = p.id where p.slug = 'town-library'`)
    expect(proposal).toMatchObject({
      collection: 'method_example',
      number: null,
      stage: 'closed',
      title: { ar: 'The library', zh: 'The library' },
      summary: 'Our library turns fifty.\n\nWhat should it be *in ten years*?',
      threads: 1,
      comments: 6,
      is_general: true,
      thread: 1,
      lang: 'en',
      source: 'Polis, https://example.org/town-library',
      digest: source.digest,
    })
    expect(new Date(String(proposal?.created_at))).toEqual(new Date('2024-01-01T10:00:00Z'))
    expect(new Date(String(proposal?.closes_at))).toEqual(new Date('2024-01-01T11:36:40Z'))
  })

  it('numbers the statements by id and hides the rejected one', async () => {
    const rows = await world.owner.execute(sql`
      select c.number, c.external_id, c.path, c.hidden_reason, c.hidden_at is not null as hidden, c.lang,
        y.agree, y.disagree, y.pass
      from comments c join comment_tallies y on y.comment_id = c.id order by c.number`)
    const shown = { hidden: false, hidden_reason: null, lang: 'en' }
    expect([...rows]).toEqual([
      { ...shown, number: 1, external_id: 0, path: [1], agree: 4, disagree: 1, pass: 1 },
      { ...shown, number: 2, external_id: 1, path: [2], agree: 3, disagree: 2, pass: 0 },
      { ...shown, number: 3, external_id: 2, path: [3], agree: 3, disagree: 1, pass: 0 },
      {
        ...{ number: 4, external_id: 4, path: [4], agree: 1, disagree: 1, pass: 0 },
        ...{ hidden: true, hidden_reason: 'rejected_at_source', lang: 'en' },
      },
      { ...shown, number: 5, external_id: 5, path: [5], agree: 1, disagree: 0, pass: 1 },
      { ...shown, number: 6, external_id: 7, path: [6], agree: 0, disagree: 0, pass: 0 },
    ])
  })

  it('makes participants of those who voted or wrote, who cannot sign in', async () => {
    const [row] = await world.owner.execute(sql`
      select count(*)::int as people, count(login)::int as logins, count(password_hash)::int as passwords,
        count(distinct kind)::int as kinds, min(kind::text) as kind, count(delegation_code)::int as delegations
      from accounts`)
    expect(row).toEqual({ people: 9, logins: 0, passwords: 0, kinds: 1, kind: 'participant', delegations: 0 })
  })

  it('keeps every change of mind at its moment, and the last one counts', async () => {
    const events = await world.owner.execute<{ seq: number; choice: string; at: Date }>(sql`
      select e.seq, e.choice, e.at from opinion_events e join comments c on c.id = e.comment_id
      where c.number = 1 and e.account_id = (select account_id from opinion_events where seq = 2 and comment_id = c.id)
      order by e.seq`)
    expect(events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }))).toEqual([
      { seq: 1, choice: 'disagree', at: '2024-01-01T10:06:42.000Z' },
      { seq: 2, choice: 'agree', at: '2024-01-01T11:36:40.000Z' },
    ])
  })

  it('stores nothing when the same files come again, whatever their folder is called', async () => {
    const before = await rowCounts()
    const source = await readPolisExport(townLibrary)
    const again = await importPolisExport(world.owner, source, { lang: 'fr' })
    const elsewhere = await importPolisExport(
      world.owner,
      await readPolisExport(await changedExport({}, { name: 'copy' })),
      library,
    )
    expect(again).toEqual({ kind: 'repeated', summary: summarize(source) })
    expect(elsewhere).toEqual(again)
    expect(await rowCounts()).toEqual(before)
  })

  it('refuses other files under the same address, and the address of a proposal on the agenda', async () => {
    const before = await rowCounts()
    const other = await readPolisExport(await changedExport({ 'votes.csv': null }))
    expect(await importPolisExport(world.owner, other, library)).toEqual({ kind: 'address_taken' })
    expect(await rowCounts()).toEqual(before)

    const { slug } = await factories(world.owner).proposal()
    const occupied = await importPolisExport(world.owner, { ...other, slug }, library)
    expect(occupied).toEqual({ kind: 'address_taken' })
  })

  it('stores nothing of an import that breaks off', async () => {
    const before = await rowCounts()
    const source = { ...(await readPolisExport(townLibrary)), slug: 'broken', digest: 'broken' }
    const stranger = { statement: 0, voter: 99, at: new Date(), choice: 'agree' as const }
    const broken = { ...source, events: [...source.events, stranger] }
    await expect(importPolisExport(world.owner, broken, library)).rejects.toThrow('no row was stored for 99')
    expect(await rowCounts()).toEqual(before)
  })

  it('makes one of two imports at once', async () => {
    const source = { ...(await readPolisExport(townLibrary)), slug: 'twice', digest: 'twice' }
    const outcomes = await Promise.all([1, 2].map(() => importPolisExport(world.owner, source, library)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['imported', 'repeated'])
  })

  it('gives statements without an author one of their own', async () => {
    const library = await readPolisExport(townLibrary)
    const statements = library.statements.map((statement) => ({ ...statement, author: null }))
    const source = { ...library, statements, slug: 'unsigned', digest: 'unsigned', silentAuthors: [] }
    expect(await importPolisExport(world.owner, source, { lang: 'en' })).toMatchObject({ kind: 'imported' })
    const [row] = await world.owner.execute(sql`
      select count(distinct c.account_id)::int as authors, count(o.comment_id)::int as opinions
      from comments c join proposals p on p.id = c.proposal_id left join opinions o on o.account_id = c.account_id
      where p.slug = 'unsigned'`)
    expect(row).toEqual({ authors: 1, opinions: 0 })
  })

  it('is not for the role of the application', async () => {
    const source = { ...(await readPolisExport(townLibrary)), slug: 'app', digest: 'app' }
    await expect(importPolisExport(world.db, source, library)).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})

const exports = join(import.meta.dirname, '../../../shared/data/polis')
const present = existsSync(exports)
if (!present) process.stderr.write(`SKIPPED: the real exports are not at ${exports}\n`)

describe.skipIf(!present)('the four real exports in ../shared/data/polis', () => {
  it.each(['bg2050-volunteers', 'london.youth.policing', 'scoop-hivemind.biodiversity', 'vtaiwan.uberx'])(
    '%s has the totals of its expected.json in the database',
    async (name) => {
      const dir = join(exports, name)
      const expected = JSON.parse(await readFile(join(dir, 'expected.json'), 'utf8'))
      await importPolisExport(world.owner, await readPolisExport(dir), { lang: 'en' })
      const [row] = await world.owner.execute(sql`
        select count(distinct o.account_id)::int as participants, count(o.choice)::int as opinions,
          count(*) filter (where o.choice = 'agree')::int as agree,
          count(*) filter (where o.choice = 'disagree')::int as disagree,
          count(*) filter (where o.choice = 'pass')::int as pass, count(distinct c.id)::int as comments
        from comments c join proposals p on p.id = c.proposal_id left join opinions o on o.comment_id = c.id
        where p.slug = ${name.replaceAll('.', '-')}`)
      expect(row).toEqual({
        comments: expected.statements_in_comments_csv,
        participants: expected.participants_who_voted,
        opinions: expected.votes_latest,
        agree: expected.agree,
        disagree: expected.disagree,
        pass: expected.pass,
      })
    },
    120_000,
  )
})
