import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { decide } from '@/features/moderation/mutations'
import type { Viewer } from '@/lib/viewer'
import { listDue, noteChanges } from './due-mutations'
import { twoCamps } from './fixtures/opinions'
import { opinionsOn, storeOpinions } from './fixtures/stored'
import { computeGroups } from './mutations'
import { readGroups } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let head: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  head = await make.viewer('head', 'KE')
})

/** Of the subjects given those that are due. */
async function due(subjects: readonly number[]) {
  await noteChanges(world.db)
  const waiting = (await listDue(world.db)).map(({ subjectId }) => Number(subjectId))
  return subjects.filter((subject) => waiting.includes(subject))
}

/** All that has been computed is from a minute ago, and what happened before is older still. */
async function passTime() {
  await world.owner.execute(
    sql`update group_snapshots set computed_at = clock_timestamp() - interval '1 minute'`,
  )
  await world.owner.execute(sql`update groups_looked set at = clock_timestamp()`)
  await world.owner.execute(sql`update opinion_events set at = at - interval '1 hour'`)
  await world.owner.execute(sql`update moderation_log set at = at - interval '1 hour'`)
  await world.owner.execute(sql`
    update comments set hidden_at = hidden_at - interval '1 hour', withdrawn_at = withdrawn_at - interval '1 hour'`)
  await world.owner.execute(sql`delete from groups_due`)
}

/** A proposal with a thread beside the general one, twelve comments in each; the second begins with comment 13. */
async function twoThreads(audience: 'public' | 'delegates' = 'public') {
  const proposal = await make.proposal()
  const [thread] = await world.owner
    .insert(threads)
    .values({
      proposalId: proposal.id,
      number: 2,
      title: 'A part',
      lang: 'en',
      audience,
      subjectId: await make.subject('thread'),
    })
    .returning()
  if (!thread) throw new Error('no thread')
  for (let number = 1; number <= 24; number += 1)
    await make.comment(proposal, head, { threadId: number > 12 ? thread.id : proposal.general.id })
  const read = (subject: number) => readGroups(world.db, String(subject), null)
  return {
    proposal,
    thread,
    both: [proposal.subjectId, thread.subjectId],
    store: (persons: number, first: 1 | 13, seed = 1) =>
      storeOpinions(world.owner, make, proposal, opinionsOn(twoCamps(persons, seed), first)),
    ofProposal: () => read(proposal.subjectId),
    ofThread: () => read(thread.subjectId),
    ofGeneral: () => read(proposal.general.subjectId),
  }
}

beforeEach(passTime)

test('a thread has groups of its own, the general thread those of the proposal', async () => {
  const { store, ofProposal, ofThread, ofGeneral } = await twoThreads()
  await store(60, 13)
  await store(30, 1)
  expect(await computeGroups(world.db)).toBe(2)
  expect(await ofThread()).toMatchObject({ persons: 60, comments: 12 })
  expect((await ofThread())?.strip.every(({ comment }) => comment > 12)).toBe(true)
  expect(await ofProposal()).toMatchObject({ persons: 90, comments: 24 })
  expect(await ofGeneral()).toBeNull()
})

test('opinions that are older than the last look are noticed where there are no groups yet', async () => {
  const { both, store, ofProposal } = await twoThreads()
  await store(60, 1)
  await passTime()
  expect(await due(both)).toEqual(both.slice(0, 1))
  await computeGroups(world.db)
  expect(await ofProposal()).toMatchObject({ persons: 60 })
  await passTime()
  expect(await due(both)).toEqual([])
})

test('none below the least number of persons, and none any more once it falls below', async () => {
  const { both, thread, store, ofProposal, ofThread } = await twoThreads()
  await store(49, 13)
  await computeGroups(world.db)
  expect(await ofThread()).toBeNull()
  expect(await ofProposal()).toMatchObject({ persons: 49 })
  await store(20, 13, 2)
  await computeGroups(world.db)
  expect(await ofThread()).toMatchObject({ persons: 69 })
  await passTime()
  await world.owner.execute(
    sql`update comments set withdrawn_at = clock_timestamp() where thread_id = ${thread.id} and number > 18`,
  )
  expect(await due(both)).toEqual(both)
  await computeGroups(world.db)
  expect(await ofThread()).toBeNull()
  const members = sql`select from group_members where subject_id = ${thread.subjectId}`
  expect(await world.owner.execute(members)).toHaveLength(0)
})

test('what delegates say among themselves is in no groups', async () => {
  const { both, store, ofProposal, ofThread } = await twoThreads('delegates')
  await store(60, 13)
  expect(await due(both)).toEqual([])
  await store(60, 1)
  await computeGroups(world.db)
  expect(await ofThread()).toBeNull()
  expect(await ofProposal()).toMatchObject({ persons: 60, comments: 12 })
})

test('a comment moved, hidden or restored changes the groups it was in and those it is in now', async () => {
  const { proposal, both, store, ofThread } = await twoThreads()
  await store(60, 13)
  await store(60, 1)
  await computeGroups(world.db)
  const moderator = await make.viewer('moderator')
  const address = { proposal: proposal.slug, reason: 'Concerns another text.' }
  const after = async (input: Parameters<typeof decide>[2]) => {
    await passTime()
    expect(await due(both)).toEqual([])
    expect(await decide(world.db, moderator, input)).toMatchObject({ ok: true })
    expect(await due(both)).toEqual(both)
    await computeGroups(world.db)
    return ofThread()
  }
  expect(await after({ ...address, act: 'move', comment: 13, thread: 1 })).toMatchObject({ comments: 11 })
  expect(await after({ ...address, act: 'move', comment: 13, thread: 2 })).toMatchObject({ comments: 12 })
  await world.owner.execute(sql`insert into moderation_reasons (code, position, title) values ('other', 1, '{}')
    on conflict do nothing`)
  expect(await after({ ...address, act: 'hide', comment: 13, reasonCode: 'other' })).toMatchObject({
    comments: 11,
  })
  expect(await after({ ...address, act: 'restore', comment: 13 })).toMatchObject({ comments: 12 })
})
