import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { textHash } from '@/features/ballots/frozen-text'
import { castVote } from '@/features/ballots/mutations'
import { closeBallot } from '@/features/ballots/opening-mutations'
import { readBallot } from '@/features/ballots/queries'
import { changeStage } from '@/features/sponsorships/stage-mutations'
import { locales } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { amend, sixTimes, textedProposal } from './fixtures'
import { seriesInput } from './input'
import { objectToDivision, requestDivision, withdrawAmendment } from './mutations'
import { readAmendments } from './queries'
import { resultsOf } from './sequence'
import { stepKey } from './series'
import { announceSeries, takeNextStep } from './series-mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let chair: Viewer
let kenya: Viewer
let chile: Viewer
let norway: Viewer
let slug: string

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  chile = await make.viewer('head', 'CL')
  norway = await make.viewer('head', 'NO')
})

beforeEach(async () => {
  slug = (await textedProposal(world, make)).slug
})

async function read() {
  const found = await readAmendments(world.db, chair, slug)
  if (!found) throw new Error(slug)
  return found
}

const announce = (fields: Record<string, string> = {}, by = chair) =>
  announceSeries(world.db, by, seriesInput.parse({ proposal: slug, minutes: '10', ...fields }))

async function next(by = chair) {
  const { series } = await read()
  return takeNextStep(world.db, by, {
    proposal: slug,
    series: series?.number ?? 1,
    steps: series?.steps.length ?? 0,
  })
}

/** Takes the next step, and lets three States decide on it. @returns the ballot as it was put to them */
async function decide(yes: boolean) {
  const taken = await next()
  if (!taken.ok || taken.ballot === null) throw new Error(JSON.stringify(taken))
  for (const viewer of [kenya, chile, norway])
    await castVote(world.db, viewer, { ballot: taken.ballot, choice: yes ? 'yes' : 'no' })
  const ballot = await readBallot(world.db, null, taken.ballot)
  expect(await closeBallot(world.db, chair, { ballot: taken.ballot })).toMatchObject({ ok: true })
  if (!ballot) throw new Error(String(taken.ballot))
  return ballot
}

const told = async () => resultsOf(await read()).map(({ step, outcome }) => `${stepKey(step)}: ${outcome}`)

describe('a series', () => {
  test('from the furthest amendment to the whole as amended, with division', async () => {
    await amend(world, kenya, slug, { paragraph: 2 })
    await amend(world, chile, slug, { paragraph: 2, kind: 'delete' })
    await amend(world, norway, slug, { paragraph: 2 })
    await amend(world, norway, slug, { paragraph: 1, kind: 'add_after' })
    await requestDivision(world.db, kenya, { proposal: slug, paragraphs: [2, 3] })
    await objectToDivision(world.db, chile, { proposal: slug, requester: 'KE', seq: 1 })
    await announce({
      'order-1': '2',
      'order-2': '1',
      'order-3': '3',
      'order-4': '4',
      'void-2-1': 'on',
      'void-2-3': 'on',
      'void-1-3': 'on',
      threshold: 'two_thirds',
    })

    const deletion = await decide(false)
    expect(deletion).toMatchObject({ threshold: 'two_thirds', proposerCode: 'CL', method: 'recorded_vote' })
    expect(deletion.text).toEqual([{ number: 2, body: sixTimes('old 2') }])
    expect(deletion.question?.en).toContain('A.2')

    const replacement = await decide(true)
    expect(replacement).toMatchObject({ proposerCode: 'KE' })
    const missing = locales.filter((locale) => locale !== 'en')
    expect(replacement.text).toEqual([
      {
        number: 2,
        body: Object.fromEntries(locales.map((locale) => [locale, 'new 2'])),
        standIn: { lang: 'en', for: missing },
      },
    ])
    expect(replacement.sha256).toBe(textHash(replacement.text))

    const addition = await decide(true)
    expect(addition.text).toMatchObject([{ number: 1.1, body: { en: 'new 1' } }])

    const motion = await decide(true)
    expect(motion).toMatchObject({ threshold: 'simple', proposerCode: null })
    expect(motion.text.map(({ number }) => number)).toEqual([2, 3])

    const second = await decide(true)
    expect(second).toMatchObject({ paragraph: 2, text: [{ body: { en: 'new 2' } }] })
    expect(second.proposal?.version).toBeNull()
    await decide(false)

    const whole = await decide(true)
    expect(whole.text).toMatchObject([
      { number: 1, body: { en: 'old 1 en' } },
      { number: 1.1, body: { en: 'new 1' }, standIn: { lang: 'en', for: missing } },
      { number: 2, body: { en: 'new 2' } },
    ])
    expect(whole.question?.en).toContain('as amended and without the paragraphs rejected')
    expect(await told()).toEqual([
      'amendment 2: not_adopted',
      'amendment 1: adopted',
      'amendment 3: void',
      'amendment 4: adopted',
      'division KE: adopted',
      'paragraph 2: adopted',
      'paragraph 3: not_adopted',
      'whole: adopted',
    ])
    expect(await next()).toMatchObject({ refusal: 'closed' })
    const set = { proposal: slug, from: 'decision' as const, to: 'adopted' as const, reason: 'So decided.' }
    expect(await changeStage(world.db, chair, set)).toMatchObject({ ok: true, stage: 'adopted' })
  })

  test('all paragraphs rejected: the whole fails without a vote', async () => {
    await requestDivision(world.db, kenya, { proposal: slug, paragraphs: [1, 2, 3] })
    await announce()
    for (let paragraph = 1; paragraph <= 3; paragraph += 1) await decide(false)
    expect(await next()).toMatchObject({ ok: true, ballot: null })
    expect((await told()).at(-1)).toBe('whole: nothing_left')
    expect(await next()).toMatchObject({ refusal: 'closed' })
    const set = { proposal: slug, from: 'decision' as const, reason: 'So decided.' }
    expect(await changeStage(world.db, chair, { ...set, to: 'adopted' })).toMatchObject({ ok: false })
    expect(await changeStage(world.db, chair, { ...set, to: 'not_adopted' })).toMatchObject({ ok: true })
  })

  test('twenty chairs press at once: one ballot, twenty times over', async () => {
    await amend(world, kenya, slug)
    await announce({ 'order-1': '1' })
    for (let round = 0; round < 2; round += 1) {
      const before = (await read()).series?.steps.length ?? 0
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () =>
          takeNextStep(world.db, chair, { proposal: slug, series: 1, steps: before }),
        ),
      )
      const taken = outcomes.filter((outcome) => outcome.ok)
      expect(taken).toHaveLength(1)
      expect(new Set(outcomes.map((outcome) => outcome.ok || outcome.refusal))).toEqual(
        new Set([true, 'changed_meanwhile']),
      )
      const [outcome] = taken
      if (!outcome?.ok || !outcome.ballot) throw new Error('no ballot')
      // While it is open nobody takes the next one.
      expect(await next()).toMatchObject({ refusal: 'changed_meanwhile' })
      await closeBallot(world.db, chair, { ballot: outcome.ballot })
    }
    expect(await told()).toEqual(['amendment 1: not_adopted', 'whole: not_adopted'])
    const [count] = await world.owner.execute(sql`
      select count(*)::int as n from ballots b join proposals p on p.id = b.proposal_id where p.slug = ${slug}`)
    expect(count).toEqual({ n: 2 })
  })

  test('with the checks of the application off, no second step while a vote is open', async () => {
    await announce()
    await next()
    const step = sql`
      insert into series_steps (series_id, position, kind, paragraph, reason, account_id)
      select s.id, 2, 'paragraph', 1, 'deleted', ${chair.accountId} from series s
      join proposals p on p.id = s.proposal_id where p.slug = ${slug}`
    await expect(world.db.execute(step)).rejects.toMatchObject({ cause: { code: 'CY003' } })
  })
})

describe('before and after voting begins', () => {
  test('an amendment that came in after the order must be put into it', async () => {
    await announce()
    await amend(world, kenya, slug)
    expect(await next()).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(await announce()).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(await announce({ 'order-1': '1' })).toMatchObject({ ok: true, series: 2 })
    expect(await next()).toMatchObject({ ok: true })
  })

  test('from the first step on nothing is proposed, withdrawn, requested or announced', async () => {
    await amend(world, kenya, slug)
    await requestDivision(world.db, kenya, { proposal: slug, paragraphs: [1] })
    await announce({ 'order-1': '1' })
    await next()
    const closed = { ok: false, refusal: 'closed' }
    expect(await amend(world, chile, slug)).toEqual(closed)
    expect(await withdrawAmendment(world.db, kenya, { proposal: slug, amendment: 1 })).toEqual(closed)
    expect(await requestDivision(world.db, chile, { proposal: slug, paragraphs: [1] })).toEqual(closed)
    expect(await objectToDivision(world.db, chile, { proposal: slug, requester: 'KE', seq: 1 })).toEqual(
      closed,
    )
    expect(await announce({ 'order-1': '1' })).toEqual(closed)
  })

  test('a withdrawal and the first step race: either the amendment is gone or it is voted on', async () => {
    for (let round = 0; round < 10; round += 1) {
      slug = (await textedProposal(world, make)).slug
      await amend(world, kenya, slug)
      await announce({ 'order-1': '1' })
      const [withdrawn, taken] = await Promise.all([
        withdrawAmendment(world.db, kenya, { proposal: slug, amendment: 1 }),
        next(),
      ])
      expect(taken).toMatchObject({ ok: true })
      expect((await told())[0]).toBe(withdrawn.ok ? 'amendment 1: withdrawn' : 'amendment 1: pending')
    }
  })

  test('by moderators and the secretariat alone', async () => {
    expect(await announce({}, kenya)).toMatchObject({ refusal: 'not_allowed' })
    await announce()
    expect(await next(kenya)).toMatchObject({ refusal: 'not_allowed' })
    expect(await next(await make.viewer('secretariat'))).toMatchObject({ ok: true })
  })
})
