import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Executor } from '@/db/client'
import { electoralGroups, type OpinionChoice, type Standing, standings } from '@/db/enums'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { publishGround } from './ground-figure-mutations'
import { findResults, type Results, readResults } from './load-queries'
import { findResultSubject } from './subject-queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
/** Three Member States of each electoral group, with two persons each. */
let persons: Viewer[]

const codes = ['A', 'B', 'C', 'D', 'E'].map((first) => ['A', 'B', 'C'].map((second) => first + second))

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  persons = []
  for (const [i, group] of electoralGroups.entries())
    for (const code of codes[i] ?? [])
      for (let n = 0; n < 2; n += 1)
        persons.push(await make.viewer('expert', code, { electoralGroup: group }))
})

const of = (code: string) => persons.find((person) => person.delegation?.code === code) as Viewer

async function declare(subjectId: number, by: Viewer, choice: Standing | null, at = new Date()) {
  await world.owner.execute(sql`
    insert into position_events (subject_id, delegation_code, choice, account_id, at)
    values (${subjectId}, ${by.delegation?.code}, ${choice}, ${by.accountId}, ${at.toISOString()})`)
}

async function opine(commentId: number, by: Viewer, choice: OpinionChoice | null) {
  await world.owner.execute(sql`
    insert into opinion_events (comment_id, account_id, choice) values (${commentId}, ${by.accountId}, ${choice})`)
}

async function results(slug: string, viewer: Viewer | null = null, thread?: number): Promise<Results> {
  await publishGround(world.db)
  const found = await findResults(world.db, viewer, slug, thread)
  if (!found) throw new Error('not found')
  return found
}

/** Everything but the clock. */
const figures = ({ subject: _, until: __, ...found }: Results) => found

describe('positions', () => {
  test('changed and withdrawn ones count as they stand, observers apart, and the time ends where it stands', async () => {
    const proposal = await make.proposal()
    const holySee = await make.viewer('head', 'VA')
    await world.owner.execute(
      sql`update delegations set kind = 'observer_state', electoral_group = null where code = 'VA'`,
    )
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    await declare(proposal.subjectId, of('AA'), 'oppose', ago(9))
    await declare(proposal.subjectId, of('AA'), 'support', ago(2))
    await declare(proposal.subjectId, of('BA'), 'abstain', ago(8))
    await declare(proposal.subjectId, of('BA'), null, ago(1))
    await declare(proposal.subjectId, of('CA'), 'support_with_reservations', ago(5))
    await declare(proposal.subjectId, holySee, 'oppose', ago(3))

    const { states } = await results(proposal.slug)
    expect(states?.all).toMatchObject({
      members: 15,
      declared: 2,
      noneDeclared: 13,
      inFavour: 2,
      counts: { support: 1, support_with_reservations: 1, abstain: 0, oppose: 0 },
    })
    expect(states?.byGroup.AFRICA).toMatchObject({ members: 3, declared: 1, inFavour: 1 })
    expect(states?.observers).toMatchObject([{ code: 'VA', choice: 'oppose' }])
    expect(states?.members.find((row) => row.code === 'BA')).toMatchObject({ choice: null, since: null })

    const { period, moments = [] } = states?.overTime ?? {}
    expect(period).toBe('day')
    expect(moments).toHaveLength(10)
    expect(moments[0]?.counts).toMatchObject({ oppose: 1, abstain: 0 })
    expect(moments[1]?.counts).toMatchObject({ oppose: 1, abstain: 1 })
    expect(moments.at(-1)?.counts).toEqual(states?.all.counts)
  })

  test('are the fold of the events, after many changes', async () => {
    const proposal = await make.proposal()
    const choices = [...standings, null]
    for (let i = 0; i < 120; i += 1)
      await declare(
        proposal.subjectId,
        persons[(i * 7) % persons.length] as Viewer,
        choices[(i * 13) % 5] ?? null,
        new Date(Date.now() - (120 - i) * 3_600_000),
      )
    const { states } = await results(proposal.slug)
    const rows = await world.owner.execute<{ choice: Standing; n: number }>(sql`
      select choice, count(*)::int as n from (select distinct on (delegation_code) choice from position_events
        where subject_id = ${proposal.subjectId} order by delegation_code, seq desc) latest
      where choice is not null group by choice`)
    for (const choice of standings)
      expect(states?.all.counts[choice]).toBe(rows.find((row) => row.choice === choice)?.n ?? 0)
    expect(states?.overTime?.moments.at(-1)?.counts).toEqual(states?.all.counts)
  })
})

describe('opinions', () => {
  test('common ground is the mean over the States of each group', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, of('AA'))
    for (const person of persons) await opine(comment.id, person, 'agree')
    const african = persons.filter((person) => person.electoralGroup === 'AFRICA')
    await opine(comment.id, african[0] as Viewer, 'disagree')
    await opine(comment.id, african[1] as Viewer, 'pass')

    const { commonGround, divisions, sayings, participation } = await results(proposal.slug)
    expect(commonGround).toEqual(divisions)
    expect(commonGround).toMatchObject([
      { comment: 1, least: 0.666666667, leastGroups: ['AFRICA'], most: 1, spread: 0.333333333 },
    ])
    expect(sayings.get(1)).toMatchObject({ html: '<p>Comment 1</p>', agree: 28, disagree: 1, pass: 1 })
    expect(participation).toMatchObject({ persons: 30, states: 15, comments: 1, mostAgreed: [1] })
  })

  test('one group under the minimum, and there are no figures by group', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, of('AA'))
    const [last, ...rest] = persons.filter((person) => person.electoralGroup === 'WEOG')
    const enough = persons.filter((person) => person.electoralGroup !== 'WEOG')
    for (const person of [...enough, ...rest.slice(0, 4)]) await opine(comment.id, person, 'agree')
    expect((await results(proposal.slug)).commonGround).toEqual([])
    await opine(comment.id, last as Viewer, 'disagree')
    expect((await results(proposal.slug)).commonGround).toHaveLength(1)
  })

  test('figures by group stay as they are until those who changed are too many to be told apart', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, of('AA'))
    for (const person of persons) await opine(comment.id, person, 'agree')
    const before = (await results(proposal.slug)).commonGround
    const african = persons.filter((person) => person.electoralGroup === 'AFRICA')
    for (const person of african.slice(0, 4)) {
      await opine(comment.id, person, 'disagree')
      expect((await results(proposal.slug)).commonGround).toEqual(before)
    }
    await opine(comment.id, african[4] as Viewer, null)
    const after = (await results(proposal.slug)).commonGround
    expect(after).toMatchObject([{ least: 0.333333333, leastGroups: ['AFRICA'], most: 1 }])
    const history = await world.owner.execute(
      sql`select is_current as current from ground_figures where comment_id = ${comment.id} order by at`,
    )
    expect(history.map((row) => row.current)).toEqual([false, true])
  })

  test('workers who look at once publish once', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, of('AA'))
    for (const person of persons) await opine(comment.id, person, 'agree')
    const counts = await Promise.all(Array.from({ length: 8 }, () => publishGround(world.db)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await publishGround(world.db)).toBe(0)
  })

  test('persons without a Member State are counted as persons, and in no group', async () => {
    const proposal = await make.proposal()
    const comment = await make.comment(proposal, of('AA'))
    for (const person of persons) await opine(comment.id, person, 'agree')
    const before = await results(proposal.slug)
    await opine(comment.id, await make.viewer('observer'), 'disagree')
    const after = await results(proposal.slug)
    expect(after.commonGround).toEqual(before.commonGround)
    expect(after.participation).toMatchObject({ persons: 31, states: 15 })
  })

  test('hidden and withdrawn comments and their opinions are nowhere', async () => {
    const proposal = await make.proposal()
    const empty = await results(proposal.slug)
    const hidden = await make.comment(proposal, of('AA'), { hiddenAt: new Date(), hiddenReason: 'rule 3' })
    const withdrawn = await make.comment(proposal, of('AA'), { withdrawnAt: new Date() })
    for (const person of persons)
      for (const comment of [hidden, withdrawn]) await opine(comment.id, person, 'agree')
    expect(figures(await results(proposal.slug))).toEqual(figures(empty))
  })

  test('what most agree with, and what they part over, of five persons or more', async () => {
    const proposal = await make.proposal()
    const give = async (agree: number, disagree: number) => {
      const comment = await make.comment(proposal, of('AA'))
      for (const person of persons.slice(0, agree)) await opine(comment.id, person, 'agree')
      for (const person of persons.slice(agree, agree + disagree)) await opine(comment.id, person, 'disagree')
    }
    for (const [agree, disagree] of [
      [4, 0],
      [9, 8],
      [12, 2],
      [5, 0],
      [3, 9],
      [2, 2],
    ] as const)
      await give(agree, disagree)
    const { participation } = await results(proposal.slug)
    expect(participation.mostAgreed).toEqual([3, 4, 2])
    expect(participation.mostDivided).toEqual([2, 5, 3])
    expect(participation.opinions).toEqual({ agree: 35, disagree: 21, pass: 0 })
  })
})

describe('who sees what', () => {
  test('a thread for delegates counts for its own readers and in no public figure', async () => {
    const proposal = await make.proposal()
    const before = await results(proposal.slug)
    const [room] = await world.owner
      .insert(threads)
      .values({
        proposalId: proposal.id,
        number: 2,
        title: 'Room',
        lang: 'en',
        audience: 'delegates',
        subjectId: await make.subject('thread'),
      })
      .returning()
    const comment = await make.comment(proposal, of('AA'), { threadId: room?.id })
    for (const person of persons) await opine(comment.id, person, 'agree')
    await declare(room?.subjectId ?? 0, of('AA'), 'oppose')

    for (const viewer of [null, of('AA')]) {
      expect(figures(await results(proposal.slug, viewer))).toEqual(figures(before))
    }
    expect(await findResults(world.db, null, proposal.slug, 2)).toBeNull()
    const own = await results(proposal.slug, of('BA'), 2)
    expect(own.states?.all.counts.oppose).toBe(1)
    expect(own.commonGround).toHaveLength(1)
  })

  test('drafts, unknown addresses and the general thread have no results of their own', async () => {
    const draft = await make.proposal({ stage: 'draft' })
    const proposal = await make.proposal()
    expect(await findResults(world.db, of('AA'), draft.slug)).toBeNull()
    expect(await findResults(world.db, null, 'nothing')).toBeNull()
    expect(await findResults(world.db, null, proposal.slug, 1)).toBeNull()
  })

  test('an example of method has persons and no States', async () => {
    const proposal = await make.proposal({ collection: 'method_example' })
    const comment = await make.comment(proposal, of('AA'))
    for (const person of persons) await opine(comment.id, person, 'agree')
    const { states, commonGround, participation } = await results(proposal.slug)
    expect([states, commonGround]).toEqual([null, []])
    expect(participation).toMatchObject({ persons: 30, mostAgreed: [1] })
  })
})

test('the number of statements does not grow with what there is', async () => {
  const counted = async (slug: string) => {
    const subject = await findResultSubject(world.db, null, slug)
    if (!subject) throw new Error('not found')
    let statements = 0
    const counting = new Proxy(world.db, {
      get(target, name, receiver) {
        if (name === 'execute') statements += 1
        return Reflect.get(target, name, receiver)
      },
    }) as Executor
    await readResults(counting, subject)
    return statements
  }
  const small = await make.proposal()
  const large = await make.proposal()
  for (let i = 0; i < 30; i += 1) {
    const comment = await make.comment(large, of('AA'))
    for (const person of persons.slice(0, 6)) await opine(comment.id, person, i % 2 ? 'agree' : 'disagree')
  }
  expect(await counted(large.slug)).toBe(6)
  expect(await counted(small.slug)).toBe(6)
})
