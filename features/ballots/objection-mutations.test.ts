import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BallotMethod } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { castVote } from './mutations'
import { objectTo } from './objection-mutations'
import { closeBallot } from './opening-mutations'
import { readBallot } from './queries'
import { outcomeOf } from './result'
import { decideSequel } from './sequel-mutations'

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

const without = (method: BallotMethod, closesAt?: Date) =>
  make.ballot(chair, { method, visibility: 'live', ...(closesAt ? { closesAt } : {}) })
const outcome = async (number: number) => {
  const ballot = await readBallot(world.db, null, number)
  return ballot && outcomeOf(ballot)
}
const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000)
const terms = {
  organ: 'plenary' as const,
  threshold: 'two_thirds' as const,
  visibility: 'after_close' as const,
  opensAt: undefined,
}

describe('adoption without a vote', () => {
  test.each(['consensus', 'silence'] as const)(
    '%s: adopted when its time has passed and nobody objected',
    async (method) => {
      const { number } = await without(method, new Date(Date.now() + 300))
      expect(await outcome(number)).toBe('pending')
      await world.owner.execute(sql`select pg_sleep(0.35)`)
      expect(await outcome(number)).toBe('adopted')
    },
  )

  test('one objection stops it, however many States say it at once', async () => {
    const { number } = await without('consensus')
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        objectTo(world.db, i % 2 ? kenya : brazil, {
          ballot: number,
          kind: 'objection',
          lang: undefined,
          reason: undefined,
        }),
      ),
    )
    expect(replies.every((reply) => reply.ok)).toBe(true)
    const ballot = await readBallot(world.db, null, number)
    expect(ballot?.objections.map(({ code }) => code).sort()).toEqual(['BR', 'KE'])
    expect(await outcome(number)).toBe('stopped')
  })

  test('nobody objects after the close, breaks a silence that is none, or closes it early', async () => {
    const past = await without('consensus', new Date(Date.now() - 1000))
    const said = { lang: undefined, reason: undefined }
    expect(await objectTo(world.db, kenya, { ballot: past.number, kind: 'objection', ...said })).toEqual({
      ok: false,
      refusal: 'closed',
    })
    const open = await without('consensus')
    expect(
      await objectTo(world.db, kenya, {
        ballot: open.number,
        kind: 'broken_silence',
        lang: 'en',
        reason: 'No.',
      }),
    ).toEqual({ ok: false, refusal: 'closed' })
    expect(await closeBallot(world.db, chair, { ballot: open.number })).toEqual({
      ok: false,
      refusal: 'closed',
    })
    expect(await castVote(world.db, kenya, { ballot: open.number, choice: 'yes' })).toEqual({
      ok: false,
      refusal: 'closed',
    })
  })

  test('only who may act for a Member State objects', async () => {
    const { number } = await without('consensus')
    const said = { ballot: number, kind: 'objection' as const, lang: undefined, reason: undefined }
    for (const viewer of [chair, await make.viewer('expert', 'KE'), await make.viewer('delegate', 'KE')])
      expect(await objectTo(world.db, viewer, said)).toEqual({ ok: false, refusal: 'not_allowed' })
  })
})

describe("the chair's choice", () => {
  const broken = async () => {
    const { number } = await without('silence')
    await objectTo(world.db, kenya, {
      ballot: number,
      kind: 'broken_silence',
      lang: 'en',
      reason: 'Paragraph 2.',
    })
    return number
  }

  test('a recorded vote on the same text, whose hash is the same', async () => {
    const number = await broken()
    const decided = await decideSequel(world.db, chair, {
      ballot: number,
      sequel: 'recorded_vote',
      ...terms,
      closesAt: tomorrow(),
    })
    if (!decided.ok) throw new Error(decided.refusal)
    const [before, after] = await Promise.all(
      [number, decided.ballot].map((found) => readBallot(world.db, kenya, found)),
    )
    expect(before?.decision).toMatchObject({ sequel: 'recorded_vote', next: decided.ballot })
    expect(after).toMatchObject({
      method: 'recorded_vote',
      threshold: 'two_thirds',
      follows: number,
      phase: 'open',
      quorum: 2,
    })
    expect(after?.text).toEqual(before?.text)
    expect(await castVote(world.db, kenya, { ballot: decided.ballot, choice: 'no' })).toMatchObject({
      ok: true,
    })
  })

  test('is made once, however many press at once', async () => {
    const number = await broken()
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        decideSequel(world.db, chair, { ballot: number, sequel: 'extension', ...terms, closesAt: undefined }),
      ),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    const [row] = await world.owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ballots where follows_id = (select id from ballots where number = ${number})`,
    )
    expect(row?.n).toBe(1)
  })

  test('needs an objection; who asked for a recorded vote gets one; only a chair chooses', async () => {
    const { number } = await without('consensus')
    const choose = (sequel: 'consultations' | 'recorded_vote' | 'extension', who = chair) =>
      decideSequel(world.db, who, { ballot: number, sequel, ...terms, closesAt: tomorrow() })
    expect(await choose('consultations')).toMatchObject({ refusal: 'invalid', fields: { sequel: 'invalid' } })
    await objectTo(world.db, brazil, {
      ballot: number,
      kind: 'request_for_vote',
      lang: undefined,
      reason: undefined,
    })
    expect(await choose('consultations')).toMatchObject({ refusal: 'invalid', fields: { sequel: 'invalid' } })
    expect(await choose('recorded_vote', kenya)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await choose('recorded_vote')).toMatchObject({ ok: true })
    expect(
      await objectTo(world.db, kenya, {
        ballot: number,
        kind: 'objection',
        lang: undefined,
        reason: undefined,
      }),
    ).toEqual({ ok: false, refusal: 'closed' })
  })
})
