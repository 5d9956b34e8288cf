import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { may } from '@/features/accounts/rights'
import { recordOpinion } from './mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

async function subject(options: Parameters<typeof make.proposal>[0] = {}) {
  const author = await make.viewer('delegate', 'KE')
  const proposal = await make.proposal(options)
  const comment = await make.comment(proposal, author)
  return { author, proposal, comment, address: { proposal: proposal.slug, comment: comment.number } }
}

/** Current rows and tallies, computed from the events alone. */
const fold = sql`
  with latest as (
    select distinct on (comment_id, account_id) * from opinion_events order by comment_id, account_id, seq desc
  )
  select
    (select count(*)::int from (select comment_id, account_id, seq, choice from latest
      except select comment_id, account_id, seq, choice from opinions) x) as missing,
    (select count(*)::int from (select comment_id, account_id, seq, choice from opinions
      except select comment_id, account_id, seq, choice from latest) x) as surplus,
    (select count(*)::int from comment_tallies t where array[agree, disagree, pass] is distinct from (
      select array[count(*) filter (where choice = 'agree')::int, count(*) filter (where choice = 'disagree')::int,
        count(*) filter (where choice = 'pass')::int] from latest l where l.comment_id = t.comment_id)) as miscounted,
    (select count(*)::int from (
      select l.comment_id, a.delegation_code, count(*) filter (where choice = 'agree')::int,
        count(*) filter (where choice = 'disagree')::int, count(*) filter (where choice = 'pass')::int
      from latest l join accounts a on a.id = l.account_id where choice is not null group by 1, 2
      except select * from delegation_tallies) x) as "miscountedByDelegation",
    (select count(*)::int from (
      select comment_id, sum(agree + disagree + pass) as n from delegation_tallies group by 1
    ) d join comment_tallies t using (comment_id) where n <> agree + disagree + pass) as "surplusByDelegation"`

const foldsAgree = async () =>
  expect([...(await world.owner.execute(fold))]).toEqual([
    { missing: 0, surplus: 0, miscounted: 0, miscountedByDelegation: 0, surplusByDelegation: 0 },
  ])

describe('recordOpinion', () => {
  test('a thousand identical opinions at once are one', async () => {
    const { author, comment, address } = await subject()
    const replies = await Promise.all(
      Array.from({ length: 1000 }, () => recordOpinion(world.db, author, { ...address, choice: 'agree' })),
    )
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ ok: true, choice: 'agree', seq: 1, agree: 1, disagree: 0, pass: 0 })]),
    )
    const [count] = await world.owner.execute<{ events: number; rows: number }>(sql`
      select (select count(*)::int from opinion_events where comment_id = ${comment.id}) as events,
        (select count(*)::int from opinions where comment_id = ${comment.id}) as rows`)
    expect(count).toEqual({ events: 1, rows: 1 })
    await foldsAgree()
  })

  test('different choices at once line up without a gap, and the last one counts', async () => {
    const { author, comment, address } = await subject()
    const choices = ['agree', 'disagree', 'pass', 'withdraw'] as const
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        recordOpinion(world.db, author, { ...address, choice: choices[i % 4] ?? 'agree' }),
      ),
    )
    const events = await world.owner.execute<{ seq: number; prev: number | null }>(sql`
      select seq, prev from opinion_events where comment_id = ${comment.id} order by seq`)
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
    expect(events.map((event) => event.prev ?? 0)).toEqual(events.map((_, i) => i))
    await foldsAgree()
  })

  test('the same request again gives the same receipt, for anything else it is refused', async () => {
    const { author, address } = await subject()
    const requestId = crypto.randomUUID()
    const first = await recordOpinion(world.db, author, { ...address, choice: 'agree', requestId })
    await recordOpinion(world.db, author, { ...address, choice: 'pass' })
    const again = await recordOpinion(world.db, author, { ...address, choice: 'agree', requestId })
    expect(again).toMatchObject({ ok: true, choice: 'agree', seq: first.ok ? first.seq : 0 })
    expect(await recordOpinion(world.db, author, { ...address, choice: 'disagree', requestId })).toEqual({
      ok: false,
      refusal: 'request_reused',
    })
    await foldsAgree()
  })

  test('nothing is recorded after the close, whatever the application believes the time to be', async () => {
    const { author, address } = await subject({ closesAt: new Date(Date.now() - 1000) })
    expect(await recordOpinion(world.db, author, { ...address, choice: 'agree' })).toEqual({
      ok: false,
      refusal: 'closed',
    })
  })

  test('a close that has returned is not followed by any opinion', async () => {
    const { proposal, address, comment } = await subject()
    const voters = await Promise.all(Array.from({ length: 40 }, () => make.viewer('expert', 'BR')))
    const votes = voters.map((voter) => recordOpinion(world.db, voter, { ...address, choice: 'agree' }))
    await world.owner.transaction(async (tx) => {
      await tx.execute(sql`select id from proposals where id = ${proposal.id} for update`)
      await tx.execute(sql`update proposals set closes_at = clock_timestamp() where id = ${proposal.id}`)
    })
    const atClose = await world.owner.execute(
      sql`select count(*)::int as n from opinions where comment_id = ${comment.id}`,
    )
    const outcomes = await Promise.all(votes)
    const after = await world.owner.execute(
      sql`select count(*)::int as n from opinions where comment_id = ${comment.id}`,
    )
    expect([...after]).toEqual([...atClose])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(Number(after[0]?.n))
  })

  test('an opinion that waited past the deadline is too late', async () => {
    const { author, proposal, address } = await subject({ closesAt: new Date(Date.now() + 1500) })
    const waiting = await world.owner.transaction(async (tx) => {
      await tx.execute(sql`select from proposals where id = ${proposal.id} for update`)
      const outcome = recordOpinion(world.db, author, { ...address, choice: 'agree' })
      await tx.execute(sql`select pg_sleep(extract(epoch from closes_at - clock_timestamp()) + 0.1)
        from proposals where id = ${proposal.id}`)
      return { outcome }
    })
    expect(await waiting.outcome).toEqual({ ok: false, refusal: 'closed' })
  })

  test('one on a comment that was hidden meanwhile is none', async () => {
    const { author, proposal, comment, address } = await subject()
    const waiting = await world.owner.transaction(async (tx) => {
      await tx.execute(sql`select from proposals where id = ${proposal.id} for update`)
      const outcome = recordOpinion(world.db, author, { ...address, choice: 'agree' })
      await world.owner.execute(
        sql`update comments set hidden_at = clock_timestamp() where id = ${comment.id}`,
      )
      return { outcome }
    })
    expect((await waiting.outcome).ok).toBe(false)
  })

  test('whoever was suspended since the session was asked gives none', async () => {
    const { author, address } = await subject()
    await world.owner.execute(
      sql`update accounts set suspended_at = clock_timestamp() where id = ${author.accountId}`,
    )
    expect(await recordOpinion(world.db, author, { ...address, choice: 'agree' })).toEqual({
      ok: false,
      refusal: 'signed_out',
    })
  })

  test.each(['negotiation', 'decision'] as const)('in the stage of %s as in discussion', async (stage) => {
    const { author, address } = await subject({ stage })
    expect(await recordOpinion(world.db, author, { ...address, choice: 'agree' })).toMatchObject({
      ok: true,
      agree: 1,
    })
  })

  test("in a delegates' thread, by those who may read it", async () => {
    const author = await make.viewer('delegate', 'KE')
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, author)
    await world.owner.execute(sql`
      update threads set audience = 'delegates' where id = (select thread_id from comments where id = ${comment.id})`)
    const input = { proposal: proposal.slug, comment: comment.number, choice: 'agree' as const }
    expect(await recordOpinion(world.db, author, input)).toMatchObject({ ok: true, agree: 1 })
    const expert = await make.viewer('expert', 'BR')
    const outcome = await recordOpinion(world.db, expert, input)
    expect(outcome.ok).toBe(may(expert, 'read_delegates_threads'))
  })

  test('the database records nothing under circumstances that were not permitted', async () => {
    const { author, address } = await subject({ stage: 'negotiation' })
    const [row] = await world.db.execute(sql`
      select circumstances->>'stage' as stage, recorded, seq from record_opinion(${address.proposal}, ${address.comment},
        ${author.accountId}, 'agree', null, '[{"stage": "negotiation"}]')`)
    expect(row).toEqual({ stage: 'negotiation', recorded: false, seq: null })
  })

  test('a seat stays with its delegation, by whose opinions are counted', async () => {
    const { author } = await subject()
    const moved = world.owner.execute(
      sql`update accounts set delegation_code = 'BR' where id = ${author.accountId}`,
    )
    await expect(moved).rejects.toMatchObject({ cause: { code: 'CY002' } })
  })

  test('who has no right, and what is not there', async () => {
    const { address } = await subject()
    const moderator = await make.viewer('moderator')
    expect(await recordOpinion(world.db, moderator, { ...address, choice: 'agree' })).toEqual({
      ok: false,
      refusal: 'not_allowed',
    })
    expect(await recordOpinion(world.db, moderator, { ...address, comment: 99, choice: 'agree' })).toEqual({
      ok: false,
      refusal: 'not_found',
    })
  })
})

test('rows are looked up by key, whatever a connection planned while its tables were empty', async () => {
  const functions = await world.owner.execute<{ name: string; settings: string[] }>(sql`
    select proname as name, proconfig as settings from pg_proc where pronamespace = 'public'::regnamespace
      and proname in ('record_opinion', 'cast_vote', 'number_opinion', 'fold_opinions', 'number_view', 'fold_views',
        'number_position', 'fold_positions', 'number_vote', 'fold_votes', 'may_act', 'answer_poll')`)
  expect(functions).toHaveLength(12)
  for (const { name, settings } of functions)
    expect({ name, settings }).toEqual({ name, settings: expect.arrayContaining(['enable_seqscan=off']) })
})

describe("the application's role", () => {
  test.each([
    'update opinion_events set choice = null',
    'delete from opinion_events',
    'truncate opinion_events',
    "update opinions set choice = 'agree'",
    'delete from opinions',
    'insert into opinions (comment_id, account_id, seq) values (1, 1, 1)',
    'update comment_tallies set agree = 100',
    'update delegation_tallies set agree = 100',
    'insert into opinion_events (comment_id, account_id, seq, choice) values (1, 1, 5, null)',
    'update view_events set choice = null',
    'delete from views',
    'update position_events set choice = null',
    'delete from position_events',
    'delete from positions',
    'insert into positions (subject_id, delegation_code, seq, account_id) values (1, $$KE$$, 1, 1)',
    'delete from comments',
    'alter table opinion_events disable trigger all',
    'drop table opinions',
    "update accounts set role = 'secretariat'",
  ])('may not: %s', async (statement) => {
    await expect(world.db.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})
