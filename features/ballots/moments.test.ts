import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import type { ballots } from '@/db/schema'
import { testDatabase } from '@/db/test-database'
import { sqlState } from '@/lib/database-errors'
import type { Viewer } from '@/lib/viewer'
import { settleDue } from './moment-mutations'
import { readMoments, readMomentsAhead } from './moment-queries'
import { castVote } from './mutations'
import { objectTo } from './objection-mutations'

const minute = 60_000
const { db, owner } = await testDatabase()
const make = factories(owner)
let chair: Viewer
let kenya: Viewer
let brazil: Viewer

beforeAll(async () => {
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  brazil = await make.viewer('head', 'BR')
})

type Terms = Partial<typeof ballots.$inferInsert>
const ballot = (terms: Terms) => make.ballot(chair, terms)
const names = async (number: number) => (await readMoments(db, number)).map(({ moment }) => moment)

/** Lets the deadline of a ballot have passed an hour ago, while nobody worked. */
const pass = (number: number) =>
  owner.execute(
    sql`update ballots set closes_at = clock_timestamp() - interval '1 hour' where number = ${number}`,
  )
const opensAt = new Date(Date.now() - 180 * minute)

describe('a recorded vote', () => {
  test.each([
    ['yes', 'adopted'],
    ['no', 'not_adopted'],
  ] as const)(
    'of %s is opened, closed and %s, each once, at the announced times',
    async (choice, outcome) => {
      const { number } = await ballot({ opensAt })
      await castVote(db, kenya, { ballot: number, choice })
      await settleDue(db)
      expect(await names(number)).toEqual(['opened'])
      await pass(number)
      await Promise.all(Array.from({ length: 10 }, () => settleDue(db)))
      const moments = await readMoments(db, number)
      expect(moments.map(({ moment }) => moment)).toEqual(['opened', 'closed', outcome])
      const [opened, closed, decided] = moments
      expect(opened?.at).toEqual(opensAt)
      expect(closed?.at).toEqual(decided?.at)
      const late = Number(closed?.recordedAt) - Number(closed?.at)
      expect(late).toBeGreaterThanOrEqual(60 * minute)
    },
  )

  test('that is announced or always open is not closed', async () => {
    const later = await ballot({
      opensAt: new Date(Date.now() + 60 * minute),
      closesAt: new Date(Date.now() + 120 * minute),
    })
    const practice = await ballot({ practice: true, closesAt: null })
    await settleDue(db)
    expect(await names(later.number)).toEqual([])
    expect(await names(practice.number)).toEqual(['opened'])
  })
})

describe('without a vote', () => {
  test('silence is kept at the deadline', async () => {
    const { number } = await ballot({ method: 'silence', visibility: 'live', opensAt })
    await settleDue(db)
    await pass(number)
    await settleDue(db)
    expect(await names(number)).toEqual(['opened', 'closed', 'silence_kept'])
  })

  test('consensus is adopted', async () => {
    const { number } = await ballot({ method: 'consensus', visibility: 'live', opensAt })
    await pass(number)
    await settleDue(db)
    expect(await names(number)).toEqual(['opened', 'closed', 'adopted'])
  })

  test('the first State that breaks silence does so once, and nothing is adopted', async () => {
    const { number } = await ballot({ method: 'silence', visibility: 'live', opensAt })
    const objection = {
      ballot: number,
      kind: 'broken_silence' as const,
      reason: 'Too early.',
      lang: 'en' as const,
    }
    for (const state of [kenya, brazil, kenya]) expect((await objectTo(db, state, objection)).ok).toBe(true)
    await pass(number)
    await settleDue(db)
    expect((await names(number)).sort()).toEqual(['closed', 'opened', 'silence_broken'])
  })
})

describe("the application's role", () => {
  const state = (statement: ReturnType<typeof sql>) => db.execute(statement).then(() => null, sqlState)
  const denied = '42501'

  test('writes no outcome of a ballot that is not closed, no other moment, and none twice', async () => {
    const { id, number } = await ballot({ opensAt })
    const insert = (moment: string) =>
      sql`insert into ballot_moments (ballot_id, moment) values (${id}, ${moment}::ballot_moment)`
    expect(await state(insert('adopted'))).toBe('CY001')
    await pass(number)
    await settleDue(db)
    expect(await state(insert('adopted'))).toBe('23505')
    expect(await state(insert('silence_broken'))).toBe('CY001')
  })

  test('changes nothing of what is written', async () => {
    expect(await state(sql`update ballot_moments set at = now()`)).toBe(denied)
    expect(await state(sql`delete from ballot_moments`)).toBe(denied)
    expect(
      await state(sql`insert into ballot_moments (ballot_id, moment, at) values (1, 'closed', now())`),
    ).toBe(denied)
    expect(await state(sql`update reminders set at = now()`)).toBe(denied)
  })
})

test('a second close of a ballot is impossible, even for the owner', async () => {
  const { id, number } = await ballot({ opensAt })
  await pass(number)
  await settleDue(db)
  const again = owner.execute(sql`
    insert into ballot_moments (ballot_id, moment, at) values (${id}, 'closed', clock_timestamp())`)
  expect(await again.then(() => null, sqlState)).toBe('23505')
})

test('the moments ahead are those announced, to the microsecond', async () => {
  const closesAt = new Date(Date.now() + 600 * minute)
  const { number } = await ballot({ opensAt, closesAt })
  const [row] = await owner.execute<{ at: string }>(sql`
    update ballots set closes_at = closes_at + interval '7 microseconds' where number = ${number}
    returning to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`)
  expect(row?.at).toMatch(/007Z$/)
  expect(await readMomentsAhead(db)).toContain(row?.at)
})
