import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { recordOpinion } from '@/features/opinions/mutations'
import type { Viewer } from '@/lib/viewer'
import { listDue, noteChanges } from './due-mutations'
import { computeGroups } from './mutations'
import { readGroups } from './queries'

let world: TestDatabase
let subjectId: string
let slug: string
let people: Viewer[]
const comments = 12

// Two camps that answer the first ten comments against each other and share the last two.
const answer = (person: number, comment: number) =>
  comment > 10 ? 'agree' : (person + (comment > 5 ? 1 : 0)) % 2 ? 'agree' : 'disagree'

const due = async () => {
  await noteChanges(world.db)
  return (await listDue(world.db)).map((one) => one.subjectId)
}

beforeAll(async () => {
  world = await testDatabase()
  const make = factories(world.owner)
  const author = await make.viewer('head', 'AA')
  const proposal = await make.proposal()
  subjectId = String(proposal.subjectId)
  slug = proposal.slug
  for (let number = 1; number <= comments; number += 1) await make.comment(proposal, author)
  const states = ['KE', 'BR', 'DE', 'NP', 'UY', 'JM']
  people = []
  for (let person = 0; person < 60; person += 1)
    people.push(await make.viewer('expert', states[Math.floor(person / 2) % states.length] ?? 'KE'))
  for (const [person, viewer] of people.entries())
    for (let comment = 1; comment <= comments; comment += 1)
      await recordOpinion(world.db, viewer, {
        proposal: proposal.slug,
        comment,
        choice: answer(person, comment),
      })
})

test('two camps are two groups, what both share stands first, and the snapshot names nobody', async () => {
  expect(await due()).toEqual([subjectId])
  expect(await Promise.all([computeGroups(world.db), computeGroups(world.db)])).toContain(1)
  const groups = await readGroups(world.db, subjectId, people[0]?.accountId ?? 0)
  expect(groups).toMatchObject({ persons: 60, comments, grouped: 60, opinions: 720, stability: 1 })
  expect(groups?.groups.map(({ size }) => size)).toEqual([30, 30])
  expect(
    groups?.strip
      .slice(0, 2)
      .map(({ comment }) => comment)
      .sort(),
  ).toEqual([11, 12])
  expect(groups?.points).toHaveLength(60)
  const other = await readGroups(world.db, subjectId, people[1]?.accountId ?? 0)
  expect([groups?.you?.group, other?.you?.group].sort()).toEqual([0, 1])
  const [stored] = await world.owner.execute<{ text: string }>(
    sql`select snapshot::text as text from group_snapshots`,
  )
  expect(stored?.text).not.toMatch(/account|person"|state"/)
})

test('a comment taken away is counted no more', async () => {
  // The second of the two above may have noted it after the first began.
  await computeGroups(world.db)
  await world.owner.execute(
    sql`update group_snapshots set computed_at = clock_timestamp() - interval '1 minute'`,
  )
  await world.owner.execute(sql`update opinion_events set at = at - interval '1 hour'`)
  expect(await due()).toEqual([])
  await world.owner.execute(sql`update comments set withdrawn_at = clock_timestamp() where number = 12`)
  expect(await due()).toEqual([subjectId])
  expect(await computeGroups(world.db)).toBe(1)
  expect(await readGroups(world.db, subjectId, null)).toMatchObject({
    comments: 11,
    opinions: 660,
    you: null,
  })
})

test('whoever has no counted opinion left has no place any more; the others keep theirs, where they stand now', async () => {
  const late = await factories(world.owner).viewer('expert', 'KE')
  const placeOf = async ({ accountId }: Viewer) => (await readGroups(world.db, subjectId, accountId))?.you
  await recordOpinion(world.db, late, { proposal: slug, comment: 11, choice: 'disagree' })
  await due()
  await computeGroups(world.db)
  expect(await placeOf(late)).not.toBeNull()
  const before = await placeOf(people[0] as Viewer)
  await world.owner.execute(sql`update comments set withdrawn_at = clock_timestamp() where number in (3, 11)`)
  await due()
  await computeGroups(world.db)
  expect(await placeOf(late)).toBeNull()
  expect(await placeOf(people[0] as Viewer)).toEqual({
    group: before?.group,
    x: expect.anything(),
    y: expect.anything(),
  })
  const [kept] = await world.owner.execute<{ places: number }>(
    sql`select count(*)::int as places from group_members where subject_id = ${subjectId}`,
  )
  expect(kept?.places).toBe(60)
})
