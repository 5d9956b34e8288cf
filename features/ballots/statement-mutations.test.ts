import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { castVote } from './mutations'
import { publishedRecord } from './published-queries'
import { explainVote, noteCorrection } from './statement-mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let [chair, kenya, brazil]: Viewer[] = []

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  brazil = await make.viewer('head', 'BR')
})

const seat = (viewer: Viewer | undefined) => {
  if (!viewer) throw new Error('no seat')
  return viewer
}

test('one explanation a delegation, however many send it at once, and none from the proposer', async () => {
  const { number } = await make.ballot(seat(chair), { proposerCode: 'BR' })
  const input = { ballot: number, lang: 'en' as const, body: 'We vote yes.' }
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => explainVote(world.db, seat(kenya), input)),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await explainVote(world.db, seat(brazil), input)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await explainVote(world.db, seat(chair), input)).toEqual({ ok: false, refusal: 'not_allowed' })
})

test('a correction after the close is noted, and the tally stays', async () => {
  const { number, id } = await make.ballot(seat(chair))
  await castVote(world.db, seat(kenya), { ballot: number, choice: 'no' })
  const input = { ballot: number, meant: 'yes' as const }
  expect(await noteCorrection(world.db, seat(kenya), input)).toEqual({ ok: false, refusal: 'not_allowed' })
  await world.owner.execute(sql`update ballots set closed_by = ${seat(chair).accountId} where id = ${id}`)
  await world.owner.execute(sql`select settle_ballots()`)
  expect(await noteCorrection(world.db, seat(kenya), input)).toMatchObject({ ok: true })
  expect(await publishedRecord(world.db, number, 'en')).toMatchObject({
    totals: { yes: 0, no: 1 },
    corrections: [{ state: 'KE', meant: 'yes' }],
  })
})

test('with the checks of the application off, the rows refuse', async () => {
  const ballot = await make.ballot(seat(chair), { proposerCode: 'BR' })
  await world.db.execute(sql`select settle_ballots()`)
  const expert = await make.viewer('expert', 'KE')
  const explain = (code: string, viewer: Viewer) =>
    world.db.execute(sql`insert into vote_explanations (ballot_id, delegation_code, lang, body, account_id)
      values (${ballot.id}, ${code}, 'en', 'x', ${viewer.accountId})`)
  await expect(explain('KE', expert)).rejects.toMatchObject({ cause: { code: 'CY002' } })
  await expect(explain('KE', seat(brazil))).rejects.toMatchObject({ cause: { code: 'CY002' } })
  await expect(explain('BR', seat(brazil))).rejects.toMatchObject({ cause: { code: 'CY002' } })
  const early =
    world.db.execute(sql`insert into vote_corrections (ballot_id, delegation_code, meant, account_id)
    values (${ballot.id}, 'KE', 'no', ${seat(kenya).accountId})`)
  await expect(early).rejects.toMatchObject({ cause: { code: 'CY001' } })
})
