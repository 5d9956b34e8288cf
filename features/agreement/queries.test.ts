import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { publishedAgreement, readDeclarations } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

test('public acts of States count, and nothing of persons or of hidden results', async () => {
  const [kenya, brazil] = [await make.viewer('head', 'KE'), await make.viewer('head', 'BR')]
  const chair = await make.viewer('moderator')
  const proposal = await make.proposal()
  for (const [viewer, choice] of [
    [kenya, 'support'],
    [brazil, 'oppose'],
  ] as const)
    await world.owner.execute(sql`
      insert into position_events (subject_id, delegation_code, choice, account_id)
      values (${proposal.subjectId}, ${viewer.delegation?.code}, ${choice}, ${viewer.accountId})`)
  await make.comment(proposal, kenya, { stance: 'support', capacity: 'national' })
  await make.comment(proposal, brazil, { stance: 'concern', capacity: 'national' })
  await make.comment(proposal, kenya, { stance: 'concern', capacity: 'personal' })
  const ballot = await make.ballot(chair, { proposalId: proposal.id })
  for (const viewer of [kenya, brazil])
    await castVote(world.db, viewer, { ballot: ballot.number, choice: 'yes' })
  const items = async () =>
    (await readDeclarations(world.db, proposal.slug)).map(({ item }) => item.split(' ')[0])
  expect((await items()).sort()).toEqual(['comment', 'comment', 'position', 'position'])
  await world.owner.execute(sql`update ballots set closed_by = ${chair.accountId} where id = ${ballot.id}`)
  expect((await items()).filter((item) => item === 'ballot')).toHaveLength(2)
  const published = await publishedAgreement(world.db, proposal.slug, 'en')
  expect(published).toMatchObject({ items: 3, leastShared: 2, demonstration: false })
  expect(published?.states.find(({ state }) => state === 'KE')?.closest).toEqual([
    { state: 'BR', shared: 3, agreement: 0.33 },
  ])
})
