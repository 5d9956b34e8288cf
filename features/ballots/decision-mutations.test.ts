import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '@/db/enums'
import { factories } from '@/db/factories'
import type { ballots } from '@/db/schema'
import { testDatabase } from '@/db/test-database'
import { readOpenDecisions } from '@/features/delegations/open-decisions-queries'
import { readSponsors } from '@/features/sponsorships/queries'
import { changeStage } from '@/features/sponsorships/stage-mutations'
import type { Viewer } from '@/lib/viewer'
import { sequelInput } from './input'
import { settleDue } from './moment-mutations'
import { readMomentsAhead } from './moment-queries'
import { castVote } from './mutations'
import { objectTo } from './objection-mutations'
import { closeBallot } from './opening-mutations'
import { readBallot } from './queries'
import { decideSequel } from './sequel-mutations'

const { db, owner } = await testDatabase()
const make = factories(owner)
let chair: Viewer
let kenya: Viewer
let chile: Viewer
let norway: Viewer

beforeAll(async () => {
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  chile = await make.viewer('head', 'CL')
  norway = await make.viewer('head', 'NO')
})

async function decision(terms: Partial<typeof ballots.$inferInsert> = {}) {
  const proposal = await make.proposal({ stage: 'decision' })
  const { number } = await make.ballot(chair, {
    proposalId: proposal.id,
    decides: true,
    ...(terms.method ? { visibility: 'live' } : {}),
    ...terms,
  })
  return { ...proposal, number }
}

const vote = async (number: number, choices: ('yes' | 'no' | 'abstain')[]) => {
  for (const [index, choice] of choices.entries()) {
    const viewer = [kenya, chile, norway][index]
    if (viewer) expect(await castVote(db, viewer, { ballot: number, choice })).toMatchObject({ ok: true })
  }
}
const close = (number: number) => closeBallot(db, chair, { ballot: number })
/** Lets the deadline of a ballot without a vote come. */
const expire = (number: number) =>
  owner.execute(sql`update ballots set closes_at = clock_timestamp() where number = ${number}`)
/** Lets as many hours have gone by since the close. */
const wait = (number: number, hours: number) =>
  owner.execute(sql`
    with b as (update ballots set opens_at = opens_at - make_interval(hours => ${hours}),
        closes_at = closes_at - make_interval(hours => ${hours}) where number = ${number} returning proposal_id)
    update proposals set stage_since = stage_since - interval '1 year' where id in (select proposal_id from b)`)

async function stageOf(slug: string) {
  const found = await readSponsors(db, null, slug)
  return { stage: found?.stage, changes: found?.changes.map(({ to, ballot }) => [to, ballot]) }
}
const again = (number: number, sequel: string, extra: Record<string, string> = {}) =>
  decideSequel(
    db,
    chair,
    sequelInput.parse({
      ballot: String(number),
      sequel,
      visibility: 'live',
      closesAt: new Date(Date.now() + 60 * 60_000).toISOString(),
      ...extra,
    }),
  )

describe('a ballot that was announced to decide', () => {
  test.each([
    [['yes', 'yes', 'no'], 'adopted'],
    [['no', 'no', 'yes'], 'not_adopted'],
  ] as const)('sets the stage once, whoever works: %s is %s', async (choices, stage) => {
    const { slug, number } = await decision()
    await vote(number, [...choices])
    await close(number)
    await Promise.all(Array.from({ length: 10 }, () => settleDue(db)))
    expect(await stageOf(slug)).toEqual({ stage, changes: [[stage, number]] })
    await settleDue(db)
    expect((await stageOf(slug)).changes).toHaveLength(1)
  })

  test.each(['consensus', 'silence'] as const)('adopts by %s at its close', async (method) => {
    const { slug, number } = await decision({ method })
    await settleDue(db)
    expect((await stageOf(slug)).stage).toBe('decision')
    await expire(number)
    await settleDue(db)
    expect(await stageOf(slug)).toEqual({ stage: 'adopted', changes: [['adopted', number]] })
  })

  test('changes nothing when it was stopped, lacked its quorum, or was not to decide', async () => {
    const stopped = await decision({ method: 'consensus' })
    await objectTo(db, kenya, {
      ballot: stopped.number,
      kind: 'objection',
      lang: undefined,
      reason: undefined,
    })
    await expire(stopped.number)
    const small = await decision({ quorum: 100 })
    await vote(small.number, ['yes'])
    await close(small.number)
    const other = await decision({ decides: false })
    await vote(other.number, ['yes'])
    await close(other.number)
    await settleDue(db)
    for (const { slug } of [stopped, small, other])
      expect(await stageOf(slug)).toEqual({ stage: 'decision', changes: [] })
  })

  test('leaves a stage that the chair has set since the close', async () => {
    const { slug, number } = await decision()
    await vote(number, ['yes'])
    await close(number)
    const changed = await changeStage(db, chair, {
      proposal: slug,
      from: 'decision',
      to: 'negotiation',
      reason: 'One more round.',
    })
    expect(changed).toMatchObject({ ok: true })
    await settleDue(db)
    expect((await stageOf(slug)).stage).toBe('negotiation')
  })

  test('with the checks of the application off, no stage is set but what the ballot decided', async () => {
    const { id, number } = await decision()
    const insert = (to: Stage, of = number) =>
      db.execute(sql`
        insert into stage_changes (proposal_id, from_stage, to_stage, ballot_id)
        select ${id}, 'decision', ${to}, b.id from ballots b where b.number = ${of}`)
    await expect(insert('adopted')).rejects.toMatchObject({ cause: { code: 'CY002' } })
    await vote(number, ['no'])
    await close(number)
    const elsewhere = await decision()
    await vote(elsewhere.number, ['yes'])
    await close(elsewhere.number)
    await owner.execute(sql`
      insert into ballot_moments (ballot_id, moment)
      select id, (case number when ${number} then 'not_adopted' else 'adopted' end)::ballot_moment
      from ballots where number in (${number}, ${elsewhere.number})`)
    for (const [to, of] of [['adopted'], ['closed'], ['adopted', elsewhere.number]] as [Stage, number?][])
      await expect(insert(to, of)).rejects.toMatchObject({ cause: { code: 'CY002' } })
    await insert('not_adopted')
  })
})

describe('a tie', () => {
  test('in plenary waits 48 hours for a second vote, then the text is rejected', async () => {
    const { slug, number } = await decision()
    await vote(number, ['yes', 'no', 'abstain'])
    await close(number)
    await settleDue(db)
    expect((await stageOf(slug)).stage).toBe('decision')
    const home = await readOpenDecisions(db, chair)
    expect(home.presided.find(({ ballot }) => ballot.number === number)?.choose).toBe(true)
    const ahead = (await readMomentsAhead(db)).map((at) =>
      Math.round((Date.parse(at) - Date.now()) / 3_600_000),
    )
    expect(ahead).toContain(48)
    await wait(number, 49)
    expect(await again(number, 'second_vote')).toMatchObject({ refusal: 'invalid' })
    await settleDue(db)
    expect(await stageOf(slug)).toEqual({ stage: 'not_adopted', changes: [['not_adopted', number]] })
  })

  test('in a committee rejects at once', async () => {
    const { slug, number } = await decision({ organ: 'committee' })
    await vote(number, ['yes', 'no'])
    await close(number)
    expect(await again(number, 'second_vote')).toMatchObject({ refusal: 'invalid' })
    expect((await stageOf(slug)).stage).toBe('not_adopted')
  })

  test('a second vote keeps the terms, is linked, and decides; another tie rejects', async () => {
    const { slug, number } = await decision()
    await vote(number, ['yes', 'no'])
    await close(number)
    expect(
      await again(number, 'second_vote', {
        opensAt: new Date(Date.now() + 50 * 3_600_000).toISOString(),
        closesAt: new Date(Date.now() + 60 * 3_600_000).toISOString(),
      }),
    ).toMatchObject({
      refusal: 'invalid',
      fields: { opensAt: 'invalid' },
    })
    const taken = await again(number, 'second_vote', { threshold: 'two_thirds' })
    if (!taken.ok) throw new Error(taken.refusal)
    const second = await readBallot(db, null, taken.ballot)
    expect(second).toMatchObject({
      follows: number,
      takesUp: 'second_vote',
      decides: true,
      threshold: 'simple',
    })
    expect((await readBallot(db, null, number))?.decision).toMatchObject({
      sequel: 'second_vote',
      next: taken.ballot,
    })
    await wait(number, 49)
    await settleDue(db)
    expect((await stageOf(slug)).stage).toBe('decision')
    await vote(taken.ballot, ['no', 'yes'])
    await close(taken.ballot)
    await settleDue(db)
    expect(await stageOf(slug)).toEqual({ stage: 'not_adopted', changes: [['not_adopted', taken.ballot]] })
    expect(await again(taken.ballot, 'second_vote')).toMatchObject({ refusal: 'invalid' })
  })
})

describe('reconsideration', () => {
  const decided = async () => {
    const made = await decision()
    await vote(made.number, ['no', 'no', 'yes'])
    await close(made.number)
    await settleDue(db)
    expect((await stageOf(made.slug)).stage).toBe('not_adopted')
    return made
  }

  test('takes two thirds of those present and voting; then the text is put to a new vote', async () => {
    const { slug, number } = await decided()
    const motion = await again(number, 'reconsideration')
    if (!motion.ok) throw new Error(motion.refusal)
    const asked = await readBallot(db, null, motion.ballot)
    expect(asked).toMatchObject({
      follows: number,
      takesUp: 'reconsideration',
      threshold: 'two_thirds',
      decides: false,
    })
    expect(asked?.question?.en).toContain(`Recorded vote ${number}`)
    expect(asked?.question?.ar).not.toBe(asked?.question?.en)
    await vote(motion.ballot, ['yes', 'yes', 'no'])
    await close(motion.ballot)
    const renewed = await again(motion.ballot, 'recorded_vote')
    if (!renewed.ok) throw new Error(renewed.refusal)
    expect((await stageOf(slug)).stage).toBe('decision')
    expect(await readBallot(db, null, renewed.ballot)).toMatchObject({
      follows: motion.ballot,
      takesUp: 'reconsidered',
      decides: true,
      sha256: asked?.sha256,
    })
    await vote(renewed.ballot, ['yes', 'yes', 'no'])
    await close(renewed.ballot)
    await settleDue(db)
    expect(await stageOf(slug)).toEqual({
      stage: 'adopted',
      changes: [
        ['adopted', renewed.ballot],
        ['decision', motion.ballot],
        ['not_adopted', number],
      ],
    })
  })

  test('fails with a simple majority, is put once, and is itself never reconsidered', async () => {
    const { slug, number } = await decided()
    const both = await Promise.all([again(number, 'reconsideration'), again(number, 'reconsideration')])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, refusal: 'changed_meanwhile' })
    const motion = both.find((outcome) => outcome.ok)
    if (!motion?.ok) throw new Error('refused')
    await vote(motion.ballot, ['yes', 'no'])
    await close(motion.ballot)
    await settleDue(db)
    expect((await stageOf(slug)).stage).toBe('not_adopted')
    for (const sequel of ['recorded_vote', 'reconsideration', 'second_vote'])
      expect(await again(motion.ballot, sequel)).toMatchObject({ refusal: 'invalid' })
  })

  test('is not put on an open ballot, on one for practice, or by a delegate', async () => {
    const { number } = await decision()
    expect(await again(number, 'reconsideration')).toMatchObject({ refusal: 'invalid' })
    const input = sequelInput.parse({
      ballot: number,
      sequel: 'reconsideration',
      closesAt: '2030-01-01T00:00Z',
    })
    expect(await decideSequel(db, kenya, input)).toMatchObject({ refusal: 'not_allowed' })
  })
})
