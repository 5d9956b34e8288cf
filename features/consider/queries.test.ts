import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Executor } from '@/db/client'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { recordOpinion } from '@/features/opinions/mutations'
import type { Viewer } from '@/lib/viewer'
import { findNext } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

async function proposalOf(count: number, options: Parameters<typeof make.proposal>[0] = {}) {
  const [author, judge] = await Promise.all([make.viewer('delegate', 'KE'), make.viewer('delegate', 'BR')])
  const proposal = await make.proposal(options)
  const comments = []
  for (let at = 0; at < count; at += 1) comments.push(await make.comment(proposal, author))
  const give = (by: Viewer, comment: number, choice: 'agree' | 'disagree' | 'pass' | 'withdraw') =>
    recordOpinion(world.db, by, { proposal: proposal.slug, comment, choice })
  const next = (viewer: Viewer | null, asked: { comment?: number; random?: number } = {}) =>
    findNext(world.db, viewer, proposal.slug, { random: 0.5, ...asked })
  /** All that could be drawn, in proportion to how often it is. */
  const drawn = async (viewer: Viewer | null) => {
    const all = await Promise.all(Array.from({ length: 60 }, (_, at) => next(viewer, { random: at / 60 })))
    return all.map((found) => found?.card?.number)
  }
  return { author, judge, proposal, comments, give, next, drawn }
}

test('each comment is asked about once, progress counts, and then all are judged', async () => {
  const { judge, give, next } = await proposalOf(4)
  const seen = new Set<number>()
  for (let judged = 0; judged < 4; judged += 1) {
    const found = await next(judge, { random: 0.7 })
    expect(found).toMatchObject({ situation: 'next', judged, total: 4 })
    const number = found?.card?.number ?? 0
    expect(found?.card?.choice).toBeNull()
    seen.add(number)
    await give(judge, number, 'pass')
    expect((await next(judge))?.last).toEqual({ number, choice: 'pass' })
  }
  expect(seen).toEqual(new Set([1, 2, 3, 4]))
  expect(await next(judge)).toMatchObject({ situation: 'done', judged: 4, total: 4, card: null })
})

test('what was judged last is taken back, or asked for again and changed', async () => {
  const { judge, give, next } = await proposalOf(3)
  await give(judge, 1, 'agree')
  await give(judge, 2, 'agree')
  const again = await next(judge, { comment: 2 })
  expect(again).toMatchObject({ card: { number: 2, choice: 'agree' }, last: null, judged: 2 })
  await give(judge, 2, 'disagree')
  expect(await next(judge)).toMatchObject({ last: { number: 2, choice: 'disagree' }, card: { number: 3 } })
  await give(judge, 2, 'withdraw')
  expect(await next(judge)).toMatchObject({ last: { number: 1, choice: 'agree' }, judged: 1 })
})

describe('left out are', () => {
  test("one's own comments, hidden and withdrawn ones, and those of closed threads", async () => {
    const { judge, proposal, next, drawn } = await proposalOf(4)
    await make.comment(proposal, judge)
    const subjectId = await make.subject('thread')
    const [closed] = await world.owner
      .insert(threads)
      .values({
        proposalId: proposal.id,
        number: 2,
        title: 'Closed',
        lang: 'en',
        subjectId,
        closedAt: new Date(),
      })
      .returning()
    await make.comment(proposal, await make.viewer('delegate', 'KE'), { threadId: closed?.id })
    await world.owner.execute(sql`update comments set hidden_at = clock_timestamp()
      where proposal_id = ${proposal.id} and number = 2`)
    await world.owner.execute(sql`update comments set withdrawn_at = clock_timestamp()
      where proposal_id = ${proposal.id} and number = 3`)
    expect(new Set(await drawn(judge))).toEqual(new Set([1, 4]))
    for (const comment of [2, 3, 5, 6, 99])
      expect([1, 4]).toContain((await next(judge, { comment }))?.card?.number)
    expect(await next(judge)).toMatchObject({ total: 2 })
  })

  test('what delegates say among themselves, for whoever may not read it', async () => {
    const { judge, author, proposal, next } = await proposalOf(1)
    const subjectId = await make.subject('thread')
    const [closed] = await world.owner
      .insert(threads)
      .values({
        proposalId: proposal.id,
        number: 2,
        title: 'Room',
        lang: 'en',
        subjectId,
        audience: 'delegates',
      })
      .returning()
    await make.comment(proposal, author, { threadId: closed?.id })
    expect(await next(judge, { comment: 2 })).toMatchObject({ total: 2, card: { number: 2 } })
    const observer = await make.viewer('observer')
    for (const viewer of [null, observer])
      expect(await next(viewer, { comment: 2 })).toMatchObject({ total: 1, card: { number: 1 } })
  })

  test('all of them after the close, in an example of method, and where nothing was said', async () => {
    const past = await proposalOf(1, { closesAt: new Date(Date.now() - 1000) })
    expect(await past.next(past.judge)).toMatchObject({ situation: 'closed', card: null })
    const example = await proposalOf(1, { collection: 'method_example' })
    expect(await example.next(example.judge)).toMatchObject({ situation: 'example', card: null })
    const bare = await proposalOf(0)
    expect(await bare.next(bare.judge)).toMatchObject({ situation: 'empty', card: null })
    expect(await bare.next(null)).toMatchObject({ situation: 'empty' })
    expect(await findNext(world.db, null, 'nowhere', { random: 0 })).toBeNull()
  })
})

test('comments come as often as the kept priorities say', async () => {
  const { proposal, drawn } = await proposalOf(3)
  const persons = await Promise.all(Array.from({ length: 20 }, () => make.viewer('expert', 'BR')))
  for (const [at, viewer] of persons.entries())
    for (const comment of [1, 2])
      await recordOpinion(world.db, viewer, {
        proposal: proposal.slug,
        comment,
        choice: comment === 1 && at % 5 ? 'pass' : 'agree',
      })
  await computeGroups(world.db)
  const [kept] = await world.owner.execute<{ priorities: [number, number][] }>(sql`
    select snapshot -> 'priorities' as priorities from group_snapshots where subject_id = ${proposal.subjectId}`)
  const weights = new Map(kept?.priorities)
  expect([...weights.keys()].sort()).toEqual([1, 2])
  expect(weights.get(1)).toBeLessThan(weights.get(2) ?? 0)
  const found = await drawn(await make.viewer('expert', 'BR'))
  const times = (number: number) => found.filter((drawn) => drawn === number).length
  expect(times(3)).toBeGreaterThan(times(2))
  expect(times(2)).toBeGreaterThan(times(1))
})

test('an answer comes with what it answers, unless that has been taken away', async () => {
  const { judge, author, proposal, comments, next } = await proposalOf(1)
  await make.comment(proposal, author, { parentId: comments[0]?.id, path: [1, 2], lang: 'ar' })
  expect(await next(judge, { comment: 2 })).toMatchObject({ card: { lang: 'ar', answers: { number: 1 } } })
  await world.owner.execute(
    sql`update comments set hidden_at = clock_timestamp() where id = ${comments[0]?.id}`,
  )
  expect(await next(judge, { comment: 2 })).toMatchObject({ card: { number: 2, answers: null } })
})

test('takes four statements, however many comments', async () => {
  const { judge, author, proposal, comments } = await proposalOf(1)
  for (let at = 0; at < 30; at += 1) await make.comment(proposal, author, { parentId: comments[0]?.id })
  let statements = 0
  const counting: Executor = Object.assign(Object.create(world.db), {
    execute: (...[query]: Parameters<Executor['execute']>) => {
      statements += 1
      return world.db.execute(query)
    },
  })
  const found = await findNext(counting, judge, proposal.slug, { comment: 7, random: 0 })
  expect(found).toMatchObject({ total: 31, card: { number: 7 } })
  expect(statements).toBe(4)
})
