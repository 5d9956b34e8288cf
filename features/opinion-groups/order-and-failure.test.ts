import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { listDue } from './due-mutations'
import { findSnapshot, type Question } from './find-snapshot'
import { twoCamps } from './fixtures/opinions'
import { opinionsOn, storeOpinions } from './fixtures/stored'
import { computeGroups } from './mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let head: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  head = await make.viewer('head', 'KE')
})

// What earlier tests did was long ago.
beforeEach(async () => {
  await world.owner.execute(sql`update opinion_events set at = at - interval '1 hour'`)
  await world.owner.execute(sql`delete from groups_due`)
})

async function proposalOf(opinions: ReturnType<typeof twoCamps>, seed: number) {
  const proposal = await make.proposal()
  for (let number = 1; number <= 12; number += 1) await make.comment(proposal, head)
  await storeOpinions(world.owner, make, proposal, opinionsOn(opinions, 1), seed)
  return String(proposal.subjectId)
}

async function readSnapshot(subject: string) {
  const [row] = await world.owner.execute<{ snapshot: unknown }>(
    sql`select snapshot from group_snapshots where subject_id = ${subject}`,
  )
  return row?.snapshot ?? null
}

test('the same opinions come to the same, in whatever order and under whatever ids they were given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: 90 }), fc.nat(), fc.nat(), async (persons, one, other) => {
      const opinions = twoCamps(persons, one)
      const [first, second] = [await proposalOf(opinions, one), await proposalOf(opinions, other + 1)]
      await computeGroups(world.db)
      const snapshot = await readSnapshot(first)
      expect(snapshot).toMatchObject({ persons })
      expect(await readSnapshot(second)).toEqual(snapshot)
    }),
    { numRuns: 5 },
  )
})

test('what fails is logged and waits, and holds up nothing else', async () => {
  const [broken, sound] = [await proposalOf(twoCamps(60), 1), await proposalOf(twoCamps(60), 1)]
  let asked = 0
  const find = (question: Question) => {
    asked += 1
    if (asked === 1) throw new Error('as the test wants')
    return findSnapshot(question)
  }
  await expect(computeGroups(world.db, { find })).rejects.toThrow('as the test wants')
  const found = [await readSnapshot(broken), await readSnapshot(sound)]
  expect(found.filter((snapshot) => snapshot === null)).toHaveLength(1)
  expect((await listDue(world.db)).map(({ subjectId }) => subjectId)).toEqual([found[0] ? sound : broken])
  await computeGroups(world.db, { find })
  expect(await readSnapshot(broken)).toEqual(await readSnapshot(sound))
})
