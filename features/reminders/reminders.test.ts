import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import type { ballots } from '@/db/schema'
import { testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { objectTo } from '@/features/ballots/objection-mutations'
import type { Viewer } from '@/lib/viewer'
import { remindDelegations } from './mutations'
import { readReminders } from './queries'

const hour = 60 * 60_000
const { db, owner } = await testDatabase()
const make = factories(owner)
let chair: Viewer
let kenya: Viewer
let brazil: Viewer

beforeAll(async () => {
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  brazil = await make.viewer('head', 'BR')
  await make.delegation('XX')
  await owner.execute(sql`update delegations set voting_suspended = true where code = 'XX'`)
  await make.delegation('VA', null)
})

/** A ballot that opened and closes so many hours from now, its roll frozen. */
async function ballot(opens: number, closes: number, terms: Partial<typeof ballots.$inferInsert> = {}) {
  const at = (hours: number) => new Date(Date.now() + hours * hour)
  const row = await make.ballot(chair, { opensAt: at(opens), closesAt: at(closes), ...terms })
  await db.execute(sql`select settle_ballots()`)
  return row
}

async function reminded(ballot: number) {
  const rows = await owner.execute<{ line: string }>(sql`
    select r.delegation_code || ' ' || r.kind as line from reminders r join ballots b on b.id = r.ballot_id
    where b.number = ${ballot} order by 1`)
  return rows.map(({ line }) => line)
}

describe('who has not acted is reminded', () => {
  test('a day before the close, once, whoever runs it how often', async () => {
    const { number } = await ballot(-1, 22)
    expect(await reminded(number)).toEqual([])
    const early = await ballot(-48, 23)
    await castVote(db, brazil, { ballot: early.number, choice: 'abstain' })
    await Promise.all(Array.from({ length: 10 }, () => remindDelegations(db)))
    expect(await reminded(early.number)).toEqual(['KE day_before'])
    expect(await reminded(number)).toEqual([])
  })

  test('an hour before; after an outage only for the hour', async () => {
    const { number } = await ballot(-48, 0.5)
    await remindDelegations(db)
    expect(await reminded(number)).toEqual(['BR hour_before', 'KE hour_before'])
  })

  test('neither too early, nor after the close, nor when it is always open', async () => {
    const found = [
      await ballot(-48, 25),
      await ballot(-48, -0.1),
      await ballot(-48, 0, { practice: true, closesAt: null }),
    ]
    await remindDelegations(db)
    for (const { number } of found) expect(await reminded(number)).toEqual([])
  })

  test('of a silence that nobody has broken', async () => {
    const terms = { method: 'silence' as const, visibility: 'live' as const }
    const kept = await ballot(-48, 20, terms)
    const broken = await ballot(-48, 20, terms)
    const objection = {
      ballot: broken.number,
      kind: 'broken_silence' as const,
      reason: 'No.',
      lang: 'en' as const,
    }
    expect((await objectTo(db, brazil, objection)).ok).toBe(true)
    await remindDelegations(db)
    expect(await reminded(kept.number)).toEqual(['BR day_before', 'KE day_before'])
    expect(await reminded(broken.number)).toEqual([])
  })
})

test('a reminder is told to its own delegation, and to nobody else', async () => {
  const { number } = await ballot(-48, 12)
  await castVote(db, brazil, { ballot: number, choice: 'yes' })
  await remindDelegations(db)
  const read = async (viewer: Viewer) =>
    (await readReminders(db, viewer)).filter((reminder) => reminder.ballot === number)
  const observer = await make.viewer('head', 'VA', { electoralGroup: null })
  expect(await read(kenya)).toMatchObject([{ kind: 'day_before', method: 'recorded_vote', waiting: true }])
  expect(await read(await make.viewer('expert', 'KE'))).toHaveLength(1)
  for (const other of [brazil, chair, observer, await make.viewer('secretariat')])
    expect(await read(other)).toEqual([])
  await castVote(db, kenya, { ballot: number, choice: 'no' })
  expect(await read(kenya)).toMatchObject([{ waiting: false }])
})
