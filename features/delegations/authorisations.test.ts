import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { createAccount } from '@/features/accounts/account-mutations'
import { castVote } from '@/features/ballots/mutations'
import { objectTo } from '@/features/ballots/objection-mutations'
import type { Viewer } from '@/lib/viewer'
import { changeAuthorisation, handOverVote } from './authorisation-mutations'
import type { AuthorisationInput } from './input'
import { readTeam } from './team-queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let code: string
let head: Viewer
let first: Viewer
let second: Viewer
let expert: Viewer
let chair: Viewer
let letter = 0

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

beforeEach(async () => {
  code = `Q${String.fromCharCode(65 + letter++)}`
  head = await make.viewer('head', code)
  first = await make.viewer('delegate', code)
  second = await make.viewer('delegate', code)
  expert = await make.viewer('expert', code)
  chair = await make.viewer('moderator')
  await world.owner.execute(
    sql`update accounts set home_delegation_code = ${code} where id = ${chair.accountId}`,
  )
})

const loginOf = async ({ accountId }: Viewer) => {
  const [row] = await world.owner.execute<{ login: string }>(
    sql`select login from accounts where id = ${accountId}`,
  )
  return row?.login ?? ''
}

const change = async (by: Viewer, act: AuthorisationInput['act'], member: Viewer) =>
  changeAuthorisation(world.db, by, { act, member: await loginOf(member) })

const handOver = async (by: Viewer, member: Viewer) =>
  handOverVote(world.db, by, { member: await loginOf(member), confirmed: 'yes' })

/** The viewer as the next request finds them. */
async function again(viewer: Viewer): Promise<Viewer> {
  const [row] = await world.db.execute<Pick<Viewer, 'role' | 'authorised'>>(
    sql`select role, authorised from accounts where id = ${viewer.accountId}`,
  )
  return { ...viewer, ...row }
}

/** Seats and their fold from the events alone differ in nothing. */
async function foldAgrees() {
  const events = await world.owner.execute<{ seq: number; account_id: string; act: string }>(
    sql`select seq, account_id, act from authorisation_events where delegation_code = ${code} order by seq`,
  )
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
  const seats = new Map<string, { role: string; authorised: boolean }>()
  for (const { account_id: id, act } of events) {
    const seat = seats.get(id) ?? { role: 'delegate', authorised: false }
    if (act === 'appoint') seat.role = 'acting_head'
    else if (act === 'relieve') seat.role = 'delegate'
    else seat.authorised = act !== 'withdraw'
    seats.set(id, seat)
  }
  const stored = await world.owner.execute<{ id: string; role: string; authorised: boolean }>(
    sql`select id, role, authorised from accounts where delegation_code = ${code} and role in ('delegate', 'acting_head')`,
  )
  for (const { id, ...seat } of stored)
    expect(seats.get(id) ?? { role: 'delegate', authorised: false }).toEqual(seat)
}

const actsOf = async () => (await readTeam(world.db, head))?.changes.map(({ act }) => act).reverse()

describe('changeAuthorisation', () => {
  test('counts on the next request, and ends on the next', async () => {
    const ballot = await make.ballot(chair)
    const vote = async (viewer: Viewer) =>
      castVote(world.db, await again(viewer), { ballot: ballot.number, choice: 'yes' })
    expect(await vote(first)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await change(head, 'authorise', first)).toMatchObject({ ok: true })
    expect(await vote(first)).toMatchObject({ ok: true })
    expect(await change(head, 'withdraw', first)).toMatchObject({ ok: true })
    expect(await vote(first)).toEqual({ ok: false, refusal: 'not_allowed' })
    await foldAgrees()
  })

  test('said twice it is recorded once', async () => {
    for (const act of ['authorise', 'authorise', 'withdraw', 'withdraw'] as const)
      expect(await change(head, act, first)).toMatchObject({ ok: true })
    expect(await actsOf()).toEqual(['authorise', 'withdraw'])
  })

  test('one acting head: another appointment relieves the first, who is a delegate as before', async () => {
    await change(head, 'authorise', first)
    await change(head, 'appoint', first)
    expect(await again(first)).toMatchObject({ role: 'acting_head', authorised: true })
    expect(await change(await again(first), 'appoint', second)).toMatchObject({ ok: true })
    expect(await again(first)).toMatchObject({ role: 'delegate', authorised: true })
    expect(await change(head, 'relieve', second)).toMatchObject({ ok: true })
    expect(await again(second)).toMatchObject({ role: 'delegate', authorised: false })
    expect(await actsOf()).toEqual(['authorise', 'appoint', 'relieve', 'appoint', 'relieve'])
    await foldAgrees()
  })

  test('refused: whoever heads nothing, seats that can’t act, members of another delegation', async () => {
    const refusedTo = async (by: Viewer, act: AuthorisationInput['act'], member: Viewer, refusal: string) =>
      expect(await change(by, act, member)).toEqual({ ok: false, refusal })
    await change(head, 'authorise', second)
    await refusedTo(await again(second), 'authorise', first, 'not_allowed')
    await refusedTo(chair, 'authorise', first, 'not_allowed')
    await refusedTo(await make.viewer('secretariat'), 'authorise', first, 'not_allowed')
    await refusedTo(head, 'authorise', expert, 'changed_meanwhile')
    await refusedTo(head, 'authorise', head, 'changed_meanwhile')
    await refusedTo(head, 'relieve', first, 'changed_meanwhile')
    await refusedTo(head, 'authorise', await make.viewer('delegate', 'XX'), 'not_found')
    await refusedTo(await make.viewer('head', 'XY'), 'authorise', first, 'not_found')
    await foldAgrees()
  })

  test('a head who no longer is one, or is suspended, is refused by the row, whatever the request believed', async () => {
    await change(head, 'appoint', first)
    const acting = await again(first)
    await change(head, 'relieve', first)
    expect(await change(acting, 'authorise', second)).toEqual({ ok: false, refusal: 'not_allowed' })
    await world.owner.execute(sql`update accounts set suspended_at = now() where id = ${head.accountId}`)
    expect(await change(head, 'authorise', second)).toEqual({ ok: false, refusal: 'not_allowed' })
  })

  test('forty changes at once line up without a gap', async () => {
    const acts = ['authorise', 'withdraw', 'appoint', 'relieve'] as const
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => change(head, acts[i % 4] ?? 'authorise', i % 3 ? first : second)),
    )
    await foldAgrees()
  })
})

describe('handOverVote', () => {
  test('who presides hands the vote on and never has it', async () => {
    const ballot = await make.ballot(chair)
    const vote = { ballot: ballot.number, choice: 'yes' as const }
    expect(await handOver(chair, first)).toMatchObject({ ok: true })
    expect(await castVote(world.db, await again(first), vote)).toMatchObject({ ok: true })
    expect(await castVote(world.db, chair, vote)).toEqual({ ok: false, refusal: 'not_allowed' })
    const team = await readTeam(world.db, chair)
    expect(team?.changes).toMatchObject([{ act: 'hand_over', by: { role: 'moderator' } }])
    expect(team?.presiding).toHaveLength(1)
    await foldAgrees()
  })

  test('the same hand-over again is not recorded; to a head it is, and changes no right', async () => {
    await handOver(chair, first)
    await handOver(chair, first)
    await handOver(chair, head)
    expect(await actsOf()).toEqual(['hand_over', 'hand_over'])
    expect(await again(head)).toMatchObject({ role: 'head' })
  })

  test('a moderator accredited with a delegation comes from it and belongs to none', async () => {
    const login = `m-${code.toLowerCase()}`
    await createAccount(world.owner, {
      login,
      role: 'moderator',
      group: 'AFRICA',
      delegation: code,
      authorised: false,
    })
    const [row] = await world.owner.execute<{ id: string }>(
      sql`select id from accounts where login = ${login} and delegation_code is null`,
    )
    expect(await handOver({ ...chair, accountId: Number(row?.id) }, first)).toMatchObject({ ok: true })
  })

  test('only by who presides, only within the own delegation, only to who can act', async () => {
    expect(await handOver(head, first)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await handOver(await make.viewer('moderator'), first)).toEqual({ ok: false, refusal: 'not_found' })
    expect(await handOver(chair, expert)).toEqual({ ok: false, refusal: 'changed_meanwhile' })
  })
})

describe('the rows alone', () => {
  test.each(['moderator', 'secretariat', 'observer', 'expert', 'delegate'] as const)(
    'no vote and no objection of a %s without authority, with every check of the application off',
    async (role) => {
      const seat = await make.viewer(role, role === 'moderator' || role === 'secretariat' ? undefined : code)
      const recorded = await make.ballot(chair)
      const consensus = await make.ballot(chair, { method: 'consensus', visibility: 'live' })
      await world.db.execute(sql`select settle_ballots()`)
      const refused = { cause: { code: 'CY002' } }
      await expect(
        world.db.execute(sql`insert into vote_events (ballot_id, delegation_code, choice, account_id)
          values (${recorded.id}, ${code}, 'yes', ${seat.accountId})`),
      ).rejects.toMatchObject(refused)
      await expect(
        world.db.execute(sql`insert into ballot_objections (ballot_id, delegation_code, kind, account_id)
          values (${consensus.id}, ${code}, 'objection', ${seat.accountId})`),
      ).rejects.toMatchObject(refused)
    },
  )

  test('an objection ends with the authorisation, whatever the request believed', async () => {
    const ballot = await make.ballot(chair, { method: 'consensus', visibility: 'live' })
    await change(head, 'authorise', first)
    const believed = await again(first)
    await change(head, 'withdraw', first)
    expect(await objectTo(world.db, believed, { ballot: ballot.number, kind: 'objection' })).toEqual({
      ok: false,
      refusal: 'not_allowed',
    })
  })

  test('the trigger refuses an act for which the acting account has no right, whoever inserts', async () => {
    const insert = (act: string, by: Viewer) =>
      world.db.execute(sql`insert into authorisation_events (account_id, act, actor_id)
        values (${first.accountId}, ${act}, ${by.accountId})`)
    for (const by of [
      first,
      second,
      expert,
      chair,
      await make.viewer('secretariat'),
      await make.viewer('head', 'XZ'),
    ])
      await expect(insert('authorise', by)).rejects.toMatchObject({ cause: { code: 'CY002' } })
    await expect(insert('hand_over', head)).rejects.toMatchObject({ cause: { code: 'CY002' } })
  })

  test.each([
    "update accounts set authorised = true where role = 'delegate'",
    "update accounts set role = 'head' where role = 'delegate'",
    'update accounts set home_delegation_code = null',
    "update authorisation_events set act = 'withdraw'",
    'delete from authorisation_events',
    "insert into authorisation_events (delegation_code, seq, account_id, act, actor_id, actor_role, at) values ('QA', 9, 1, 'authorise', 1, 'head', now())",
    'alter table authorisation_events disable trigger all',
  ])("the application's role may not: %s", async (statement) => {
    await expect(world.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
