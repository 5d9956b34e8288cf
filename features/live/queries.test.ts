import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { recordOpinion } from '@/features/opinions/mutations'
import { catchesUpFrom, type LiveMessage, messageFor, onlyNews } from './message'
import { findChanges, type Room } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

async function room() {
  const proposal = await make.proposal()
  const { general } = proposal
  const [now] = await world.owner.execute<{ at: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as at`,
  )
  const here: Room = { threadId: String(general.id), subjectId: String(proposal.subjectId), isPublic: true }
  const since = now?.at ?? 0
  const heard = new Map<string, string>()
  const look = async (): Promise<LiveMessage | null> => {
    const message = messageFor(here, await findChanges(world.db, [here], since))
    return message && onlyNews(message, heard)
  }
  return { proposal, look }
}

test('a comment is told once, an opinion with the new figures', async () => {
  const { proposal, look } = await room()
  expect(await look()).toBeNull()
  const { number } = await make.comment(proposal, await make.viewer('delegate', 'KE'))
  expect(await look()).toMatchObject({ fresh: [number] })
  expect(await look()).toBeNull()
  const voter = await make.viewer('delegate', 'KE')
  await recordOpinion(world.db, voter, { proposal: proposal.slug, comment: number, choice: 'agree' })
  const told = await look()
  expect(told?.tallies).toEqual({ [number]: [1, 0, 0] })
  expect(told?.fresh).toBeUndefined()
  expect(JSON.stringify(told)).not.toMatch(/KE|account/)
})

test('what is hidden or withdrawn is gone once, and gone again after it was restored', async () => {
  const { proposal, look } = await room()
  const author = await make.viewer('delegate', 'KE')
  const [hidden, withdrawn] = [await make.comment(proposal, author), await make.comment(proposal, author)]
  await look()
  const set = (id: number, what: 'hidden_at' | 'withdrawn_at', restore = false) =>
    world.owner.execute(sql`update comments
      set ${sql.identifier(what)} = ${restore ? null : sql`clock_timestamp()`} where id = ${id}`)
  await set(hidden.id, 'hidden_at')
  await set(withdrawn.id, 'withdrawn_at')
  const told = await look()
  expect(told?.gone?.[hidden.number]?.[0]).toBe('hidden')
  expect(told?.gone?.[withdrawn.number]?.[0]).toBe('withdrawn')
  expect(Object.keys(told?.gone ?? {})).toHaveLength(2)
  expect(await look()).toBeNull()
  await set(hidden.id, 'hidden_at', true)
  await look()
  await set(hidden.id, 'hidden_at')
  expect((await look())?.gone?.[hidden.number]?.[0]).toBe('hidden')
})

test('nothing of another thread is told', async () => {
  const { look } = await room()
  const elsewhere = await make.proposal()
  const author = await make.viewer('delegate', 'KE')
  const comment = await make.comment(elsewhere, author)
  await world.owner.execute(sql`update comments set hidden_at = clock_timestamp() where id = ${comment.id}`)
  expect(await look()).toBeNull()
})

test('a page catches up with an hour, and is read again after longer', () => {
  const now = 1_800_000_000_000
  expect(catchesUpFrom(now - 3_600_000, now)).toBe(now - 3_600_000)
  expect(catchesUpFrom(now - 3_600_001, now)).toBeNull()
  expect(catchesUpFrom(1, now)).toBeNull()
  for (const nothing of [Number.NaN, 0, -5]) expect(catchesUpFrom(nothing, now)).toBe(now)
})
