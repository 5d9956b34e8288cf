import { expect, test } from 'vitest'
import { seedDemonstration } from '@/db/seed/demonstration'
import { testDatabase } from '@/db/test-database'
import { textHash } from './frozen-text'
import { readBallots } from './queries'
import { outcomeOf } from './result'

test('the demonstration holds a past ballot and one for practice, hashed as every other', async () => {
  const world = await testDatabase()
  expect(await seedDemonstration(world.ownerUrl)).toBe(true)
  const [practice, past] = await readBallots(world.db, null)
  expect(past).toMatchObject({ number: 1, phase: 'closed', demonstration: true, electorate: 193 })
  expect(past && outcomeOf(past)).toBe('adopted')
  expect(past?.explanations).toHaveLength(2)
  expect(past?.corrections).toMatchObject([{ code: 'KE', meant: 'yes' }])
  expect(practice).toMatchObject({ number: 2, phase: 'open', practice: true, closesAt: null })
  for (const ballot of [past, practice]) expect(ballot?.sha256).toBe(textHash(ballot?.text ?? []))
})
