import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import type { Viewer } from '@/lib/viewer'
import { announceRows } from './mutations'
import { readAnnouncements, rowsOut } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let secretary: Viewer
let people: Viewer[]

const states = ['KE', 'CL', 'NO', 'JP', 'PL', 'IN'].slice(0, minimumStates)

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  secretary = await make.viewer('secretariat')
  people = await Promise.all(
    Array.from({ length: minimumPersons }, (_, n) => make.viewer('expert', states[n % states.length])),
  )
})

/** A proposal, announced before `people` agree with its one comment. */
async function judged({ announced = true, by = people } = {}) {
  const proposal = await make.proposal()
  if (announced) await announceRows(world.db, secretary, { proposal: proposal.slug, act: 'announce' })
  const comment = await make.comment(proposal, secretary)
  await world.owner.execute(sql`
    insert into opinion_events (comment_id, account_id, choice)
    select ${comment.id}, account, 'agree' from unnest(${`{${by.map((one) => one.accountId).join(',')}}`}::bigint[]) account`)
  return { ...proposal, comment }
}

const close = (id: number) => world.owner.execute(sql`update proposals set stage = 'closed' where id = ${id}`)

async function out(id: number) {
  const [row] = await world.db.execute<{ out: boolean }>(
    sql`select ${rowsOut} as out from proposals p where p.id = ${id}`,
  )
  return row?.out
}

describe('rows are out', () => {
  test('where they were announced, once no opinion can be given any more', async () => {
    const { id } = await judged()
    expect(await out(id)).toBe(false)
    await close(id)
    expect(await out(id)).toBe(true)
  })

  test('at the deadline, by the clock of the database', async () => {
    const { id } = await judged()
    await world.owner.execute(
      sql`update proposals set closes_at = clock_timestamp() + interval '1 hour' where id = ${id}`,
    )
    expect(await out(id)).toBe(false)
    await world.owner.execute(sql`update proposals set closes_at = clock_timestamp() where id = ${id}`)
    expect(await out(id)).toBe(true)
  })

  test('never where nothing was announced, or the announcement was taken back', async () => {
    const silent = await judged({ announced: false })
    await close(silent.id)
    expect(await out(silent.id)).toBe(false)
    const proposal = await make.proposal()
    for (const act of ['announce', 'withdraw'] as const)
      await announceRows(world.db, secretary, { proposal: proposal.slug, act })
    await close(proposal.id)
    expect(await out(proposal.id)).toBe(false)
  })

  test('never of too few persons, or of persons of too few States', async () => {
    const few = await judged({ by: people.slice(1) })
    const neighbours = await Promise.all(
      Array.from({ length: minimumPersons + 1 }, (_, n) => make.viewer('expert', states[n % 2])),
    )
    const narrow = await judged({ by: neighbours })
    for (const { id } of [few, narrow]) {
      await close(id)
      expect(await out(id)).toBe(false)
    }
  })

  test('opinions on hidden comments and in closed circles don’t count towards the minimum', async () => {
    const hidden = await judged()
    await world.owner.execute(
      sql`update comments set hidden_at = clock_timestamp() where id = ${hidden.comment.id}`,
    )
    const delegates = await judged()
    await world.owner.execute(
      sql`update threads set audience = 'delegates' where id = ${delegates.general.id}`,
    )
    for (const { id } of [hidden, delegates]) {
      await close(id)
      expect(await out(id)).toBe(false)
    }
  })
})

describe('what is said of announcements', () => {
  test('all of them to everybody, the latest first; whether somebody spoke to the secretariat alone', async () => {
    const { slug, ...proposal } = await make.proposal()
    for (const act of ['announce', 'withdraw', 'announce'] as const)
      await announceRows(world.db, secretary, { proposal: slug, act })
    const seen = await readAnnouncements(world.db, null, slug)
    expect(seen?.history.map((one) => one.announced)).toEqual([true, false, true])
    expect(seen?.announcedAt).toEqual(seen?.history[0]?.at)
    expect(seen?.spoken).toBeNull()
    expect((await readAnnouncements(world.db, secretary, slug))?.spoken).toBe(false)
    await make.comment({ slug, ...proposal }, secretary)
    expect((await readAnnouncements(world.db, secretary, slug))?.spoken).toBe(true)
    expect(await readAnnouncements(world.db, null, 'nowhere')).toBeNull()
  })
})
