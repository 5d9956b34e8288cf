import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Executor } from '@/db/client'
import { electoralGroups, type OpinionChoice, type Standing } from '@/db/enums'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { publishComments } from '@/features/results/ground-figure-mutations'
import { lookBack } from '@/features/results/weeks'
import type { Viewer } from '@/lib/viewer'
import { readHub } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
/** Three Member States of each electoral group, with two persons each. */
let persons: Viewer[]

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  persons = []
  for (const [i, electoralGroup] of electoralGroups.entries())
    for (const code of ['A', 'B', 'C'])
      for (let n = 0; n < 2; n += 1)
        persons.push(await make.viewer('expert', `${'ABCDE'[i]}${code}`, { electoralGroup }))
})

// The hub is of the whole agenda: what other tests have made steps back.
beforeEach(async () => {
  await world.owner.execute(sql`update proposals set stage = 'draft'`)
})

const day = 86_400_000
const person = (i: number) => persons[i] as Viewer
const ago = (days: number) => new Date(Date.now() - days * day)

async function declare(subjectId: number, by: Viewer, choice: Standing | null, at = new Date()) {
  await world.owner.execute(sql`
    insert into position_events (subject_id, delegation_code, choice, account_id, at)
    values (${subjectId}, ${by.delegation?.code}, ${choice}, ${by.accountId}, ${at.toISOString()})`)
}

async function hold(subjectId: number, by: Viewer, choice: Standing | null, at = new Date()) {
  await world.owner.execute(sql`
    insert into view_events (subject_id, account_id, choice, at)
    values (${subjectId}, ${by.accountId}, ${choice}, ${at.toISOString()})`)
}

async function opine(commentId: number, by: Viewer, choice: OpinionChoice | null, at = new Date()) {
  await world.owner.execute(sql`
    insert into opinion_events (comment_id, account_id, choice, at)
    values (${commentId}, ${by.accountId}, ${choice}, ${at.toISOString()})`)
}

const agree = (commentId: number, by: Viewer, choice: 'agree' | null = 'agree') =>
  opine(commentId, by, choice)

const hub = () => readHub(world.db)
const only = (read: Awaited<ReturnType<typeof readHub>>) => {
  const [item] = read.proposals
  if (!item || read.proposals.length > 1) throw new Error('not one proposal')
  return item
}

describe('who takes part', () => {
  test('is whoever has commented, given an opinion or a view, each once', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, person(0))
    await agree(comment.id, person(0))
    await agree(comment.id, person(1))
    await hold(proposal.subjectId, person(1), 'support')
    await hold(proposal.subjectId, person(2), 'oppose')
    expect(await hub()).toMatchObject({ persons: 3, states: 2, members: 15, others: null })
  })

  test('is not who has taken everything back, or spoken only where not all may read', async () => {
    const proposal = await make.proposal()
    const subjectId = await make.subject('thread')
    const [closed] = await world.owner
      .insert(threads)
      .values({
        proposalId: proposal.id,
        number: 2,
        title: 'x',
        lang: 'en',
        audience: 'delegates',
        subjectId,
      })
      .returning()
    const comment = await make.comment(proposal, person(0), { threadId: closed?.id ?? 0 })
    await agree(comment.id, person(1))
    const hidden = await make.comment(proposal, person(2), { hiddenAt: new Date(), hiddenReason: 'x' })
    await agree(hidden.id, person(3))
    const withdrawn = await make.comment(proposal, person(4), { withdrawnAt: new Date() })
    await agree(withdrawn.id, person(5))
    const shown = await make.comment(proposal, person(6))
    await agree(shown.id, person(7))
    await agree(shown.id, person(7), null)
    await hold(proposal.subjectId, person(8), 'support')
    await hold(proposal.subjectId, person(8), null)
    const read = await hub()
    expect(read).toMatchObject({ persons: 1, states: 1, comments: 1 })
    expect(only(read)).toMatchObject({ comments: { counted: 1, agree: 0 }, views: { persons: 0 } })
  })

  test('is nobody of an example of method or of a draft', async () => {
    for (const options of [{ collection: 'method_example' }, { stage: 'draft' }] as const) {
      const proposal = await make.proposal(options)
      const comment = await make.comment(proposal, person(0))
      for (const one of persons) await agree(comment.id, one)
      for (const one of persons) await hold(proposal.subjectId, one, 'support')
      await declare(proposal.subjectId, person(0), 'support')
    }
    const read = await hub()
    expect(read).toMatchObject({
      persons: 0,
      states: 0,
      comments: 0,
      proposals: [],
      moves: [],
      languages: [],
    })
    expect(read.days.every((one) => one.comments + one.positions === 0)).toBe(true)
    expect(read.groups.every((group) => group.declared === 0)).toBe(true)
  })

  test('is told by electoral group from five persons and three States up, and not by difference', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, person(0))
    for (const one of persons) await agree(comment.id, one)
    expect((await hub()).groups.map((group) => group.persons)).toEqual([6, 6, 6, 6, 6])
    // Two of the last group take theirs back: four are too few, and with them goes another group.
    for (const i of [28, 29]) await agree(comment.id, person(i), null)
    const read = await hub()
    expect(read.persons).toBe(28)
    expect(read.groups.map((group) => group.persons)).toEqual([null, 6, 6, 6, null])
    expect(read.groups.map((group) => group.states)).toEqual([null, 3, 3, 3, null])
    expect(read.groups.map((group) => group.comments)).toEqual([1, 0, 0, 0, 0])
  })

  test('of no Member State is counted apart, from five persons up', async () => {
    const proposal = await make.proposal()
    for (let n = 1; n <= 5; n += 1) {
      await hold(proposal.subjectId, await make.viewer('observer'), 'support')
      expect(await hub()).toMatchObject({ persons: 0, states: 0, others: n < 5 ? null : 5 })
    }
  })
})

describe('what moved', () => {
  test('is a position that is not what it was before the seven days', async () => {
    const { subjectId, slug } = await make.proposal()
    await declare(subjectId, person(0), 'support', ago(20))
    await declare(subjectId, person(2), 'support', ago(20))
    await declare(subjectId, person(2), 'oppose', ago(2))
    await declare(subjectId, person(4), 'abstain', ago(20))
    await declare(subjectId, person(4), 'oppose', ago(3))
    await declare(subjectId, person(4), 'abstain', ago(1))
    await declare(subjectId, person(6), 'abstain', ago(1))
    await declare(subjectId, person(8), 'support', ago(20))
    await declare(subjectId, person(8), null, ago(1))
    const { moves, days } = await hub()
    expect(moves.map(({ state, from, to }) => [state, from, to]).sort()).toEqual([
      ['AB', 'support', 'oppose'],
      ['BA', null, 'abstain'],
      ['BB', 'support', null],
    ])
    expect(moves.every((move) => move.slug === slug)).toBe(true)
    expect(days.reduce((sum, one) => sum + one.positions, 0)).toBe(9)
  })

  test('is no position of an observer, and none on a thread', async () => {
    const { subjectId } = await make.proposal()
    await make.delegation('ZZ', null)
    const observer = await make.viewer('head', 'ZZ')
    await declare(subjectId, observer, 'support')
    await declare(await make.subject('thread'), person(0), 'support')
    expect(await hub()).toMatchObject({ moves: [] })
  })

  test('is a comment since, by the day it was written', async () => {
    const proposal = await make.proposal()
    await make.comment(proposal, person(0), { createdAt: ago(40) })
    await make.comment(proposal, person(0), { createdAt: ago(10), lang: 'fr' })
    await make.comment(proposal, person(0), { lang: 'fr' })
    const read = await hub()
    expect(only(read).comments).toMatchObject({ counted: 3, week: 1 })
    expect(read.languages).toEqual([
      { lang: 'fr', comments: 2 },
      { lang: 'en', comments: 1 },
    ])
    expect(read.days.reduce((sum, one) => sum + one.comments, 0)).toBe(2)
    expect(read.days.at(-1)).toMatchObject({ comments: 1 })
  })

  test('in views is told in sum of the last whole week, from five persons and three States up', async () => {
    const { subjectId } = await make.proposal()
    const { week } = lookBack(new Date())
    const inside = new Date(week.start.getTime() + 3 * day)
    const before = new Date(week.start.getTime() - day)
    await hold(subjectId, person(0), 'oppose', before)
    await hold(subjectId, person(29), 'support', before)
    for (const i of [0, 1, 2, 3]) await hold(subjectId, person(i), 'support', inside)
    // Said again, and said after the week: no change in it.
    await hold(subjectId, person(29), 'support', inside)
    await hold(subjectId, person(28), 'oppose', week.end)
    expect(only(await hub()).views).toEqual({ slug: expect.any(String), persons: 6, change: null })
    await hold(subjectId, person(4), 'abstain', inside)
    expect(only(await hub()).views.change).toEqual({
      support: 4,
      support_with_reservations: 0,
      abstain: 1,
      oppose: -1,
    })
  })

  test('in views of five persons from two States is not told', async () => {
    const { subjectId } = await make.proposal()
    const inside = new Date(lookBack(new Date()).week.start.getTime() + day)
    const third = await make.viewer('expert', 'AA')
    for (const one of [person(0), person(1), third, person(2), person(3)])
      await hold(subjectId, one, 'support', inside)
    expect(only(await hub()).views).toMatchObject({ persons: 5, change: null })
  })

  test('in common ground is told of the last whole week, where the difference tells of no few', async () => {
    const proposal = await make.proposal()
    const { week } = lookBack(new Date())
    const [before, inside] = [new Date(week.start.getTime() - day), new Date(week.start.getTime() + day)]
    const moved = await make.comment(proposal, person(0))
    const still = await make.comment(proposal, person(0))
    const few = await make.comment(proposal, person(0))
    const publish = (at: Date) =>
      publishComments(
        world.owner,
        [moved, still, few].map(({ id }) => String(id)),
        at,
      )
    for (const comment of [moved, still, few])
      for (const one of persons) await opine(comment.id, one, 'agree', before)
    await publish(before)
    // All six persons of the last group; of the third comment, four of them.
    for (const i of [24, 25, 26, 27, 28, 29]) await opine(moved.id, person(i), 'disagree', inside)
    for (const i of [24, 25, 26, 27]) await opine(few.id, person(i), 'disagree', inside)
    await publish(inside)
    for (const i of [24, 25, 26, 27, 28, 29]) await opine(still.id, person(i), 'disagree', week.end)
    await publish(week.end)
    expect((await hub()).ground).toEqual([
      { slug: proposal.slug, thread: 1, comment: moved.number, from: 1, to: 0 },
    ])
    await world.owner.execute(sql`update comments set hidden_at = clock_timestamp() where id = ${moved.id}`)
    expect(await hub()).toMatchObject({ ground: [] })
  })

  test('is a ballot decided, never one that is open, and the last one stays with its proposal', async () => {
    const proposal = await make.proposal({ stage: 'decision' })
    const secretary = await make.viewer('secretariat')
    const head = await make.viewer('head', 'AA')
    const open = await make.ballot(secretary, { proposalId: proposal.id })
    await world.owner.execute(sql`select settle_ballots()`)
    await castVote(world.db, head, { ballot: open.number, choice: 'yes' })
    expect(await hub()).toMatchObject({ decided: [], proposals: [{ decision: null }] })
    await world.owner.execute(sql`
      update ballots set closes_at = clock_timestamp() - interval '1 minute' where id = ${open.id}`)
    expect(await hub()).toMatchObject({
      decided: [{ number: open.number, phase: 'closed' }],
      proposals: [{ decision: { number: open.number } }],
    })
    await world.owner.execute(sql`
      update ballots set opens_at = clock_timestamp() - interval '21 days',
        closes_at = clock_timestamp() - interval '20 days' where id = ${open.id}`)
    expect(await hub()).toMatchObject({ decided: [], proposals: [{ decision: { number: open.number } }] })
  })
})

test('takes the same statements, however many proposals and comments', async () => {
  const count = async () => {
    let statements = 0
    const counting = (db: Executor): Executor =>
      Object.assign(Object.create(db), {
        execute: (...[query]: Parameters<Executor['execute']>) => {
          statements += 1
          return db.execute(query)
        },
        transaction: (run: (tx: Executor) => Promise<unknown>, options: object) =>
          db.transaction((tx) => run(counting(tx)), options),
      })
    await readHub(counting(world.db))
    return statements
  }
  await make.proposal()
  const few = await count()
  for (let n = 0; n < 4; n += 1) {
    const proposal = await make.proposal()
    for (const one of persons) await make.comment(proposal, one)
  }
  expect(await count()).toBe(few)
  expect(few).toBeLessThanOrEqual(12)
})
