import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { settleDue } from '@/features/ballots/moment-mutations'
import { castVote } from '@/features/ballots/mutations'
import { closeBallot } from '@/features/ballots/opening-mutations'
import { recordReply } from '@/features/ballots/published-ballot-schema'
import { publishedRecord } from '@/features/ballots/published-queries'
import { readBallot } from '@/features/ballots/queries'
import { findThreadPage } from '@/features/proposals/queries'
import { readSponsors } from '@/features/sponsorships/queries'
import type { Viewer } from '@/lib/viewer'
import { amend, textedProposal } from './fixtures'
import { seriesInput } from './input'
import { requestDivision } from './mutations'
import { readAmendments } from './queries'
import { announceSeries, takeNextStep } from './series-mutations'

const world = await testDatabase()
const { db, owner } = world
const make = factories(owner)
let chair: Viewer
let kenya: Viewer

beforeAll(async () => {
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
})

const announce = (proposal: string, fields: Record<string, string>) =>
  announceSeries(db, chair, seriesInput.parse({ proposal, minutes: '10', ...fields }))

/** Takes steps until the series ends; Kenya decides them alone. @returns the last ballot */
async function decideAll(proposal: string, choice: (step: number) => 'yes' | 'no') {
  for (let last = 0, step = 0; ; step += 1) {
    const found = await readAmendments(db, chair, proposal)
    const taken = await takeNextStep(db, chair, {
      proposal,
      series: 1,
      steps: found?.series?.steps.length ?? 0,
    })
    if (!taken.ok || taken.ballot === null) return last
    last = taken.ballot
    await castVote(db, kenya, { ballot: last, choice: choice(step) })
    await closeBallot(db, chair, { ballot: last })
  }
}

const versions = (slug: string) =>
  owner.execute<{ label: string; sha256: string; text: [number, string][]; ids: string[] }>(sql`
    select v.label, v.sha256, json_agg(json_build_array(g.number, x.body->>'en') order by x.position) as text,
      json_agg(g.id::text order by x.position) as ids
    from text_versions v join proposals p on p.text_id = v.text_id
    join paragraph_versions x on x.version_id = v.id join paragraphs g on g.id = x.paragraph_id
    where p.slug = ${slug} group by v.id order by v.number`)

test('a text adopted as amended is a new version once, with the paragraphs it had', async () => {
  const { slug } = await textedProposal(world, make)
  await amend(world, kenya, slug, { paragraph: 2 })
  await amend(world, kenya, slug, { paragraph: 1, kind: 'add_after' })
  await amend(world, kenya, slug, { paragraph: 3, kind: 'delete' })
  await announce(slug, { 'order-1': '1', 'order-2': '2', 'order-3': '3', decides: 'on' })
  const whole = await decideAll(slug, () => 'yes')
  await Promise.all(Array.from({ length: 8 }, () => settleDue(db)))
  await settleDue(db)
  const [first, second, third] = await versions(slug)
  expect(third).toBeUndefined()
  expect(second).toMatchObject({
    label: 'L.1/Rev.1',
    sha256: (await readBallot(db, null, whole))?.sha256,
    text: [
      [1, 'old 1 en'],
      [1.1, 'new 1'],
      [2, 'new 2'],
    ],
  })
  expect([second?.ids[0], second?.ids[2]]).toEqual([first?.ids[0], first?.ids[1]])
  const page = await findThreadPage(db, null, slug, 1)
  expect(page?.proposal.version).toMatchObject({
    label: 'L.1/Rev.1',
    adoptedBy: { number: whole, method: 'recorded_vote' },
  })
  expect(page?.proposal.paragraphs.map(({ number, standIn }) => [number, standIn?.lang ?? null])).toEqual([
    [1, null],
    [1.1, 'en'],
    [2, 'en'],
  ])
  const record = recordReply.parse(await publishedRecord(db, whole, 'ru'))
  expect(record.text.untranslated.map(({ number, lang }) => [number, lang])).toEqual([
    [1.1, 'en'],
    [2, 'en'],
  ])
  const found = await readSponsors(db, null, slug)
  expect(found).toMatchObject({ stage: 'adopted', changes: [{ to: 'adopted', ballot: whole, role: null }] })
})

test('a text adopted as it was stays the version it is', async () => {
  const { slug } = await textedProposal(world, make)
  await announce(slug, { decides: 'on' })
  await decideAll(slug, () => 'yes')
  await settleDue(db)
  expect(await versions(slug)).toHaveLength(1)
  expect((await findThreadPage(db, null, slug, 1))?.proposal.version).toMatchObject({ adoptedBy: null })
  expect((await readSponsors(db, null, slug))?.stage).toBe('adopted')
})

test('a series that was not to decide leaves stage and text', async () => {
  const { slug } = await textedProposal(world, make)
  await amend(world, kenya, slug)
  await announce(slug, { 'order-1': '1' })
  await decideAll(slug, () => 'yes')
  await settleDue(db)
  expect(await versions(slug)).toHaveLength(1)
  expect((await readSponsors(db, null, slug))?.stage).toBe('decision')
})

test('all paragraphs rejected: the whole is, by the ballot on the last of them', async () => {
  const { slug } = await textedProposal(world, make, 2)
  await requestDivision(db, kenya, { proposal: slug, paragraphs: [1, 2] })
  await announce(slug, { decides: 'on' })
  const last = await decideAll(slug, () => 'no')
  await settleDue(db)
  expect(await readSponsors(db, null, slug)).toMatchObject({
    stage: 'not_adopted',
    changes: [{ to: 'not_adopted', ballot: last }],
  })
})
