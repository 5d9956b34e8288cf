import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { voteChoices } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { castVote } from './mutations'
import { closeBallot } from './opening-mutations'
import { readBallot } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let chair: Viewer
const codes = Array.from(
  { length: 50 },
  (_, i) => `${String.fromCharCode(65 + (i % 25))}${i < 25 ? 'A' : 'B'}`,
)
let heads: Viewer[]

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  heads = await Promise.all(codes.map((code) => make.viewer('head', code)))
})

const head = (code: string) => {
  const found = heads.find((viewer) => viewer.delegation?.code === code)
  if (!found) throw new Error(code)
  return found
}

/** Current rows and their fold from the events alone differ in nothing. */
async function foldAgrees() {
  const [row] = await world.owner.execute(sql`
    with latest as (
      select distinct on (ballot_id, delegation_code) ballot_id, delegation_code, seq, choice, account_id, at
      from vote_events order by ballot_id, delegation_code, seq desc),
    current as (select ballot_id, delegation_code, seq, choice, account_id, at from votes)
    select (select count(*)::int from (table latest except table current) x) as missing,
      (select count(*)::int from (table current except table latest) x) as surplus`)
  expect(row).toEqual({ missing: 0, surplus: 0 })
}

const stored = (id: number) =>
  world.owner.execute<{ delegation_code: string; choice: string; seq: number }>(
    sql`select delegation_code, choice, seq from votes where ballot_id = ${id} order by 1`,
  )

describe('castVote', () => {
  test('a thousand identical requests at once are one vote with one receipt', async () => {
    const ballot = await make.ballot(chair)
    const replies = await Promise.all(
      Array.from({ length: 1000 }, () =>
        castVote(world.db, head('AA'), { ballot: ballot.number, choice: 'yes' }),
      ),
    )
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(replies[0]).toMatchObject({ ok: true, choice: 'yes', seq: 1, state: 'AA' })
    expect([...(await stored(ballot.id))]).toEqual([{ delegation_code: 'AA', choice: 'yes', seq: 1 }])
    await foldAgrees()
  })

  test('two hundred different choices at once line up without a gap, and the last one counts', async () => {
    const ballot = await make.ballot(chair)
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        castVote(world.db, head('AA'), { ballot: ballot.number, choice: voteChoices[i % 4] ?? 'yes' }),
      ),
    )
    const events = await world.owner.execute<{ seq: number; prev: number | null; choice: string }>(
      sql`select seq, prev, choice from vote_events where ballot_id = ${ballot.id} order by seq`,
    )
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
    expect(events.map((event) => event.prev ?? 0)).toEqual(events.map((_, i) => i))
    const [vote] = await stored(ballot.id)
    expect(vote?.choice).toBe(events.at(-1)?.choice)
    await foldAgrees()
  })

  test('two delegates of one State at once make one vote', async () => {
    const ballot = await make.ballot(chair)
    const other = await make.viewer('delegate', 'AA', { authorised: true })
    const outcomes = await Promise.all([
      castVote(world.db, head('AA'), { ballot: ballot.number, choice: 'yes' }),
      castVote(world.db, other, { ballot: ballot.number, choice: 'no' }),
    ])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const rows = await stored(ballot.id)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.seq).toBe(2)
    await foldAgrees()
  })

  test('with every check of the application off, the key lets one vote of a State stand', async () => {
    const ballot = await make.ballot(chair)
    await castVote(world.db, head('AA'), { ballot: ballot.number, choice: 'yes' })
    await expect(
      world.owner.execute(sql`
        insert into votes (ballot_id, delegation_code, seq, choice, account_id, at)
        values (${ballot.id}, 'AA', 2, 'no', ${head('AA').accountId}, clock_timestamp())`),
    ).rejects.toMatchObject({ cause: { code: '23505' } })
  })

  test('five hundred votes racing the close, fifty times: none after it', async () => {
    let late = 0
    for (let round = 0; round < 50; round += 1) {
      const ballot = await make.ballot(chair)
      const votes = Array.from({ length: 500 }, (_, i) =>
        castVote(world.db, head(codes[i % 50] ?? ''), {
          ballot: ballot.number,
          choice: voteChoices[Math.floor(i / 50) % 3] ?? 'yes',
        }),
      )
      await votes[4 * round]
      // On a connection of its own: it must not wait behind the votes in the pool's queue.
      expect(await closeBallot(world.owner, chair, { ballot: ballot.number })).toMatchObject({ ok: true })
      const atClose = [...(await stored(ballot.id))]
      const outcomes = await Promise.all(votes)
      expect([...(await stored(ballot.id))]).toEqual(atClose)
      const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
      expect(refused.every((refusal) => refusal === 'closed')).toBe(true)
      late += refused.length
    }
    expect(late).toBeGreaterThan(0)
    await foldAgrees()
  }, 180_000)

  test('two that close at once close it once', async () => {
    const ballot = await make.ballot(chair)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => closeBallot(world.db, chair, { ballot: ballot.number })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'closed')).toHaveLength(7)
  })

  test("the close is the database's clock, to the moment", async () => {
    const ballot = await make.ballot(chair, { closesAt: new Date(Date.now() + 400) })
    const cast = (choice: 'yes' | 'no') => castVote(world.db, head('AA'), { ballot: ballot.number, choice })
    expect(await cast('yes')).toMatchObject({ ok: true })
    await world.owner.execute(sql`select pg_sleep_until(${ballot.closesAt?.toISOString()}::timestamptz)`)
    expect(await cast('no')).toEqual({ ok: false, refusal: 'closed' })
    const read = await readBallot(world.db, null, ballot.number)
    expect(read).toMatchObject({ phase: 'closed' })
    expect(read?.roll?.find((entry) => entry.code === 'AA')?.choice).toBe('yes')
  })

  test('the same request again has the same receipt, for anything else it is refused', async () => {
    const ballot = await make.ballot(chair)
    const requestId = crypto.randomUUID()
    const input = { ballot: ballot.number, choice: 'yes' as const, requestId }
    const first = await castVote(world.db, head('AA'), input)
    await castVote(world.db, head('AA'), { ballot: ballot.number, choice: 'abstain' })
    expect(await castVote(world.db, head('AA'), input)).toEqual(first)
    expect(await castVote(world.db, head('AA'), { ...input, choice: 'no' })).toEqual({
      ok: false,
      refusal: 'request_reused',
    })
    await foldAgrees()
  })

  test('the roll is frozen at opening', async () => {
    const ballot = await make.ballot(chair, { opensAt: new Date(Date.now() - 1000) })
    await world.owner.execute(sql`update delegations set voting_suspended = true where code = 'BA'`)
    expect(await castVote(world.db, head('BA'), { ballot: ballot.number, choice: 'yes' })).toMatchObject({
      ok: true,
    })
    const later = await make.ballot(chair)
    expect(await castVote(world.db, head('BA'), { ballot: later.number, choice: 'yes' })).toEqual({
      ok: false,
      refusal: 'not_allowed',
    })
    await world.owner.execute(sql`update delegations set voting_suspended = false where code = 'BA'`)
    const read = await readBallot(world.db, head('BA'), later.number)
    expect(read?.own).toMatchObject({ mayVote: false })
  })

  test('who has no right, what is not open, what is not there', async () => {
    const ballot = await make.ballot(chair)
    const announced = await make.ballot(chair, { opensAt: new Date(Date.now() + 60_000) })
    const vote = { ballot: ballot.number, choice: 'yes' as const }
    const refusedTo = async (viewer: Viewer, refusal: string, input = vote) =>
      expect(await castVote(world.db, viewer, input)).toEqual({ ok: false, refusal })
    await refusedTo(chair, 'not_allowed')
    await refusedTo(await make.viewer('secretariat'), 'not_allowed')
    await refusedTo(await make.viewer('expert', 'AA'), 'not_allowed')
    await refusedTo(await make.viewer('delegate', 'AA'), 'not_allowed')
    const holySee = await make.viewer('head', 'ZZ')
    await refusedTo({ ...holySee, delegation: { code: 'ZZ', kind: 'observer_state' } }, 'not_allowed')
    await refusedTo(head('AA'), 'closed', { ...vote, ballot: announced.number })
    await refusedTo(head('AA'), 'not_found', { ...vote, ballot: 9999 })
  })
})

describe('the rows alone', () => {
  test('numbers have no gap, however many open at once, and an insert that fails takes none', async () => {
    const [before] = await world.owner.execute<{ n: number }>(sql`select max(number) as n from ballots`)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => make.ballot(chair, i % 3 ? {} : { sha256: 'none' })),
    )
    const numbers = outcomes.flatMap((found) => (found.status === 'fulfilled' ? found.value.number : []))
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => Number(before?.n) + 1 + i))
  })

  test('the trigger refuses a late vote, and one for another State, whoever inserts', async () => {
    const past = await make.ballot(chair, { closesAt: new Date(Date.now() - 1000) })
    const open = await make.ballot(chair)
    await world.db.execute(sql`select settle_ballots()`)
    const insert = (ballot: number, code: string) =>
      world.db.execute(sql`insert into vote_events (ballot_id, delegation_code, choice, account_id)
        values (${ballot}, ${code}, 'yes', ${head('AA').accountId})`)
    await expect(insert(past.id, 'AA')).rejects.toMatchObject({ cause: { code: 'CY001' } })
    await expect(insert(open.id, 'BA')).rejects.toMatchObject({ cause: { code: 'CY002' } })
  })

  test.each([
    "update vote_events set choice = 'yes'",
    'delete from vote_events',
    'truncate vote_events',
    "update votes set choice = 'yes'",
    'delete from votes',
    'insert into votes (ballot_id, delegation_code, seq, choice, account_id, at) values (1, $$AA$$, 1, $$yes$$, 1, now())',
    "insert into vote_events (ballot_id, delegation_code, choice, account_id, at) values (1, 'AA', 'yes', 1, now())",
    "update ballots set closes_at = now() + interval '1 day'",
    "update ballots set threshold = 'simple'",
    'update ballots set settled_at = null',
    'delete from ballots',
    'update ballot_roll set may_vote = true',
    "insert into ballot_roll (ballot_id, delegation_code, may_vote) values (1, 'AA', true)",
    'update vote_explanations set body = $$x$$',
    "update vote_corrections set meant = 'yes'",
    'delete from ballot_objections',
    'alter table vote_events disable trigger all',
  ])("the application's role may not: %s", async (statement) => {
    await expect(world.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
