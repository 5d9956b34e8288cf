import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BallotMethod } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { remindDelegations } from '@/features/reminders/mutations'
import type { Viewer } from '@/lib/viewer'
import { castVote } from './mutations'
import { objectTo } from './objection-mutations'
import { announceParticipation } from './participation-mutations'
import { recordReply } from './published-ballot-schema'
import { publishedRecord, publishedRecordCsv } from './published-queries'
import { readBallot } from './queries'
import { outcomeOf } from './result'

let world: TestDatabase
let make: ReturnType<typeof factories>
let chair: Viewer
let kenya: Viewer
let brazil: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  brazil = await make.viewer('head', 'BR')
})

const ballot = async (method: BallotMethod, closesAt?: Date) =>
  (await make.ballot(chair, { method, visibility: 'live', ...(closesAt ? { closesAt } : {}) })).number
const announce = (viewer: Viewer, number: number, participates = false) =>
  announceParticipation(world.db, viewer, { ballot: number, participates })
const aside = async (number: number) =>
  (await readBallot(world.db, null, number))?.notParticipating.map(({ code }) => code)
const close = (number: number) =>
  world.owner.execute(sql`update ballots set closes_at = clock_timestamp() where number = ${number}`)
const said = { lang: undefined, reason: undefined }

describe('a delegation that does not participate where nobody votes', () => {
  test.each(['consensus', 'silence'] as const)(
    'is listed, stands in nobody’s way, and is on the record (%s)',
    async (method) => {
      const number = await ballot(method)
      expect(await announce(kenya, number)).toEqual({ ok: true, ballot: number, participates: false })
      expect(await aside(number)).toEqual(['KE'])
      await close(number)
      const found = await readBallot(world.db, null, number)
      expect(found && outcomeOf(found)).toBe('adopted')
      const record = await publishedRecord(world.db, number, 'en')
      expect(recordReply.safeParse(record).error).toBeUndefined()
      expect(record?.notParticipating).toEqual([{ state: 'KE', at: expect.any(String) }])
      expect(record?.roll.find(({ state }) => state === 'KE')).toMatchObject({
        vote: 'present',
        receipt: null,
      })
      expect(record?.roll.find(({ state }) => state === 'BR')?.vote).toBeNull()
      const rows = (await publishedRecordCsv(world.db, number, 'en'))?.split('\n') ?? []
      expect(rows.find((row) => row.includes(',KE,'))).toContain('present, not participating')
      expect(rows.find((row) => row.includes(',BR,'))).not.toContain('not participating')
    },
  )

  test('may change that until the close; every change is kept, a repetition is none', async () => {
    const number = await ballot('silence')
    for (const participates of [false, false, true, false, true]) await announce(kenya, number, participates)
    expect(await aside(number)).toEqual([])
    const events = await world.owner.execute(sql`
      select seq, participates from participation_events e join ballots b on b.id = e.ballot_id
      where b.number = ${number} order by seq`)
    expect(events.map((event) => [event.seq, event.participates])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ])
    await close(number)
    expect(await announce(kenya, number)).toEqual({ ok: false, refusal: 'closed' })
  })

  test('two seats of one State at once announce it once', async () => {
    const number = await ballot('consensus')
    const other = await make.viewer('acting_head', 'KE')
    await Promise.all(Array.from({ length: 20 }, (_, i) => announce(i % 2 ? kenya : other, number)))
    const [row] = await world.owner.execute<{ n: number }>(sql`
      select count(*)::int as n from participation_events e join ballots b on b.id = e.ballot_id
      where b.number = ${number}`)
    expect(row?.n).toBe(1)
  })

  test('participates again when it objects, and can’t stand aside from its objection', async () => {
    const number = await ballot('consensus')
    await announce(kenya, number)
    await announce(brazil, number)
    expect(await objectTo(world.db, kenya, { ballot: number, kind: 'objection', ...said })).toMatchObject({
      ok: true,
    })
    expect(await aside(number)).toEqual(['BR'])
    expect(await announce(kenya, number)).toEqual({ ok: false, refusal: 'not_allowed' })
  })

  test('is refused in a recorded vote, before the opening, to observers and who may not act', async () => {
    expect(await announce(kenya, await ballot('recorded_vote'))).toEqual({ ok: false, refusal: 'closed' })
    const { number } = await make.ballot(chair, {
      method: 'consensus',
      visibility: 'live',
      opensAt: new Date(Date.now() + 60_000),
      closesAt: new Date(Date.now() + 120_000),
    })
    expect(await announce(kenya, number)).toEqual({ ok: false, refusal: 'closed' })
    const open = await ballot('consensus')
    const expert = await make.viewer('expert', 'KE')
    for (const viewer of [expert, chair])
      expect(await announce(viewer, open)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await announce(kenya, 99_999)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await castVote(world.db, kenya, { ballot: open, choice: 'not_participating' })).toEqual({
      ok: false,
      refusal: 'closed',
    })
  })

  test('is not reminded of what it announced; its neighbour is', async () => {
    const { number } = await make.ballot(chair, {
      method: 'consensus',
      visibility: 'live',
      opensAt: new Date(Date.now() - 3 * 60 * 60_000),
      closesAt: new Date(Date.now() + 30 * 60_000),
    })
    await announce(kenya, number)
    await readBallot(world.db, null, number)
    await remindDelegations(world.db)
    const rows = await world.owner.execute<{ code: string }>(sql`
      select r.delegation_code as code from reminders r join ballots b on b.id = r.ballot_id
      where b.number = ${number}`)
    const codes = rows.map(({ code }) => code)
    expect(codes).toContain('BR')
    expect(codes).not.toContain('KE')
  })

  test('the web application’s role changes no announcement', async () => {
    for (const statement of [
      sql`update participation_events set participates = true`,
      sql`delete from participation_events`,
      sql`insert into participation_events (ballot_id, delegation_code, seq, participates, account_id) values (1, 'KE', 9, true, 1)`,
    ])
      await expect(world.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
