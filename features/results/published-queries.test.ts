import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { electoralGroups, type Standing, standings } from '@/db/enums'
import { factories } from '@/db/factories'
import { proposals, threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { cursorAfter, readCursor } from './cursor'
import { positionColumns } from './publish-positions'
import {
  publishedComments,
  publishedPositions,
  publishedProposal,
  publishedProposals,
  publishedResults,
} from './published-queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let heads: Viewer[]
const notice = 'Demonstration data: not the position of any government'

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  const seats = [
    ['KE', 'AFRICA'],
    ['EG', 'AFRICA'],
    ['TH', 'ASIA_PACIFIC'],
    ['EE', 'EEG'],
    ['BR', 'GRULAC'],
    ['FI', 'WEOG'],
  ] as const
  heads = await Promise.all(
    seats.map(([code, electoralGroup]) => make.viewer('head', code, { electoralGroup })),
  )
})

async function declare(subjectId: number, by: Viewer, choice: Standing | null, reason: string | null = null) {
  await world.owner.execute(sql`
    insert into position_events (subject_id, delegation_code, choice, reason, account_id)
    values (${subjectId}, ${by.delegation?.code}, ${choice}, ${reason}, ${by.accountId})`)
}

const head = (i: number) => heads[i % heads.length] as Viewer
const readCsv = (csv: string | null): Record<string, string>[] =>
  parse(csv ?? '', { bom: true, columns: true, skip_empty_lines: true })

test('events, current rows, interface and file give the same numbers', async () => {
  const proposal = await make.proposal()
  const choices = [...standings, null]
  for (let i = 0; i < 40; i += 1) await declare(proposal.subjectId, head(i * 5), choices[(i * 3) % 5] ?? null)
  const folded = await world.owner.execute<{ code: string; choice: Standing | null }>(sql`
    select distinct on (delegation_code) delegation_code as code, choice from position_events
    where subject_id = ${proposal.subjectId} order by delegation_code, seq desc`)
  const results = await publishedResults(world.db, proposal.slug, 'en')
  const rows = readCsv(await publishedPositions(world.db, proposal.slug, 'en'))
  const [item] = (await publishedProposals(world.db, 'agenda', 'en')).filter(
    (one) => one.slug === proposal.slug,
  )

  expect(rows).toHaveLength(6)
  for (const choice of standings) {
    const n = folded.filter((row) => row.choice === choice).length
    expect(results?.positions?.counts[choice]).toBe(n)
    expect(rows.filter((row) => row.position === choice)).toHaveLength(n)
    expect(results?.positions?.overTime?.moments.at(-1)?.counts[choice]).toBe(n)
    expect(item).toMatchObject({ positions: { [choice]: n } })
  }
  for (const { code, choice } of folded) {
    expect(rows.find((row) => row.state === code)?.position).toBe(choice ?? 'none_declared')
    expect(results?.positions?.byState.find((row) => row.state === code)?.position).toBe(choice)
  }
  for (const group of electoralGroups) {
    const published = results?.positions?.byElectoralGroup.find((row) => row.electoralGroup === group)
    const inFile = rows.filter((row) => row.electoral_group === group && row.position !== 'none_declared')
    expect(published?.declared).toBe(inFile.length)
  }
})

describe('the file of positions', () => {
  test('opens in a spreadsheet as words, whatever a reason begins with', async () => {
    const proposal = await make.proposal()
    const reasons = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']
    for (const [i, reason] of reasons.entries()) await declare(proposal.subjectId, head(i), 'support', reason)
    const csv = (await publishedPositions(world.db, proposal.slug, 'en')) ?? ''
    expect(csv.startsWith(`\ufeff${positionColumns.join(',')}\n`)).toBe(true)
    const found = readCsv(csv).map((row) => row.reason)
    expect(found.sort()).toEqual(reasons.map((reason) => `'${reason}`).sort())
  })

  test('keeps quotation marks, commas and lines in their cell', async () => {
    const proposal = await make.proposal()
    const reason = 'We said "yes", twice,\nand mean it; 我们同意'
    await declare(proposal.subjectId, head(0), 'support', reason)
    const rows = readCsv(await publishedPositions(world.db, proposal.slug, 'en'))
    expect(rows.find((row) => row.state === 'KE')?.reason).toBe(reason)
  })

  test('names States in the order of the language', async () => {
    const proposal = await make.proposal()
    const names = async (locale: 'en' | 'ar') =>
      readCsv(await publishedPositions(world.db, proposal.slug, locale)).map((row) => row.name)
    expect(await names('en')).toEqual(['Brazil', 'Egypt', 'Estonia', 'Finland', 'Kenya', 'Thailand'])
    expect((await names('ar')).at(-1)).not.toBe('Thailand')
  })
})

test('demonstration data says so in every answer', async () => {
  const proposal = await make.proposal()
  await world.owner
    .update(proposals)
    .set({ demonstration: true })
    .where(sql`${proposals.id} = ${proposal.id}`)
  const { slug } = proposal
  expect(await publishedResults(world.db, slug, 'en')).toMatchObject({ demonstration: true, notice })
  expect(await publishedProposal(world.db, slug, 'en')).toMatchObject({ demonstration: true, notice })
  expect(await publishedComments(world.db, slug, 0, 'en')).toMatchObject({ demonstration: true, notice })
  for (const row of readCsv(await publishedPositions(world.db, slug, 'en'))) expect(row.notice).toBe(notice)
  const items = await publishedProposals(world.db, 'agenda', 'en')
  expect(items.find((item) => item.slug === slug)).toMatchObject({ notice })
  expect(items.find((item) => item.slug !== slug)).toMatchObject({ notice: null })
})

describe('comments', () => {
  test('come fifty at a time by number, stubs without words in their place', async () => {
    const proposal = await make.proposal()
    for (let i = 1; i <= 120; i += 1)
      await make.comment(proposal, head(i), {
        ...(i === 3 ? { hiddenAt: new Date(), hiddenReason: 'personal data' } : {}),
        ...(i === 4 ? { withdrawnAt: new Date() } : {}),
      })
    const numbers: number[] = []
    let next: string | null = null
    let pages = 0
    do {
      const page = await publishedComments(world.db, proposal.slug, readCursor(next) ?? 0, 'en')
      numbers.push(...(page?.items ?? []).map((item) => item.number))
      if (!next)
        expect(page?.items.slice(2, 4)).toEqual([
          { number: 3, thread: 1, parent: null, status: 'hidden', reason: 'personal data' },
          { number: 4, thread: 1, parent: null, status: 'withdrawn', reason: null },
        ])
      next = page?.next ?? null
      pages += 1
    } while (next)
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
    expect(pages).toBe(3)
  })

  test('of threads that are not public are not there', async () => {
    const proposal = await make.proposal()
    const [room] = await world.owner
      .insert(threads)
      .values({
        proposalId: proposal.id,
        number: 2,
        title: 'Secret room',
        lang: 'en',
        audience: 'delegates',
        subjectId: await make.subject('thread'),
      })
      .returning()
    await make.comment(proposal, head(0), { threadId: room?.id, source: 'secret words' })
    const told = JSON.stringify([
      await publishedComments(world.db, proposal.slug, 0, 'en'),
      await publishedProposal(world.db, proposal.slug, 'en'),
      await publishedResults(world.db, proposal.slug, 'en'),
    ])
    expect(told).not.toMatch(/secret/i)
  })

  test('a cursor is ours or refused', () => {
    expect(readCursor(cursorAfter(57))).toBe(57)
    expect(readCursor(null)).toBe(0)
    for (const forged of ['', '57', 'after-0', 'after--1', 'after-1e9', 'after-99999999999', "after-1'"])
      expect(readCursor(forged)).toBeNull()
  })
})

test('no internal id, no account and no person is in any answer', async () => {
  const proposal = await make.proposal()
  await declare(proposal.subjectId, head(0), 'support')
  await make.comment(proposal, head(1))
  const answers = [
    await publishedComments(world.db, proposal.slug, 0, 'en'),
    await publishedProposal(world.db, proposal.slug, 'en'),
    await publishedResults(world.db, proposal.slug, 'en'),
    await publishedProposals(world.db, 'agenda', 'en'),
  ]
  const names = new Set<string>()
  JSON.stringify(answers, (name, value) => {
    names.add(name)
    return value
  })
  for (const name of names) expect(name).not.toMatch(/id$|account|login|session|request/i)
})

test('a draft and an example of method', async () => {
  const draft = await make.proposal({ stage: 'draft' })
  expect(await publishedResults(world.db, draft.slug, 'en')).toBeNull()
  expect(await publishedComments(world.db, draft.slug, 0, 'en')).toBeNull()
  expect(await publishedProposal(world.db, draft.slug, 'en')).toBeNull()
  const example = await make.proposal({ collection: 'method_example' })
  expect(await publishedPositions(world.db, example.slug, 'en')).toBeNull()
  expect(await publishedResults(world.db, example.slug, 'en')).toMatchObject({
    positions: null,
    commonGround: null,
  })
  const items = await publishedProposals(world.db, 'agenda', 'en')
  expect(items.map((item) => item.slug)).not.toContain(example.slug)
})
