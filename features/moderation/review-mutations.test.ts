import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { factories } from '@/db/factories'
import { loadModerationReasons } from '@/db/seed/moderation-reasons'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { decide } from './mutations'
import { endOverdueHidings } from './review-mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
type Viewer = Awaited<ReturnType<typeof make.viewer>>
let author: Viewer
let first: Viewer
let second: Viewer
let scene: Awaited<ReturnType<typeof hideAtOnce>>

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  await loadModerationReasons(world.owner)
  author = await make.viewer('delegate', 'KE')
  first = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
  second = await make.viewer('moderator', undefined, { electoralGroup: 'AFRICA' })
})

async function hideAtOnce() {
  const proposal = await make.proposal()
  const comment = await make.comment(proposal, author, { capacity: 'national' })
  const address = { proposal: proposal.slug, comment: comment.number }
  const hide = { ...address, act: 'hide' as const, reasonCode: 'personal_data', reason: 'Names a person.' }
  expect(await decide(world.db, first, hide)).toMatchObject({ ok: true, act: 'hide_at_once' })
  return {
    id: comment.id,
    address,
    hide,
    restore: { ...address, act: 'restore' as const, reason: 'Names nobody.' },
  }
}

beforeEach(async () => {
  scene = await hideAtOnce()
})

const passes = (time: string) =>
  world.owner.execute(
    sql`update moderation_log set at = at - ${time}::interval where comment_id = ${scene.id}`,
  )

const state = async () => {
  const [comment] = await world.owner.execute<{ hidden: boolean; hidden_reason: string | null }>(
    sql`select hidden_at is not null as hidden, hidden_reason from comments where id = ${scene.id}`,
  )
  const log = await world.owner.execute<{ act: string; by: string | null }>(
    sql`select act, account_id as by from moderation_log where comment_id = ${scene.id} order by number`,
  )
  return { ...comment, log: log.map(({ act, by }) => (by ? act : `${act} by rule`)) }
}

describe('a hiding at once', () => {
  test('lasts for 24 hours, and says when they end', async () => {
    await passes('23 hours 59 minutes')
    const [next] = await endOverdueHidings(world.db)
    expect(await state()).toMatchObject({ hidden: true, log: ['hide_at_once'] })
    const [row] = await world.owner.execute<{ due: string }>(
      sql`select at + interval '24 hours' as due from moderation_log where comment_id = ${scene.id}`,
    )
    expect(next).toBe(new Date(row?.due ?? 0).toISOString())
  })

  test('that nobody reviewed ends: the comment is shown, the log and the author are told', async () => {
    await passes('24 hours')
    await endOverdueHidings(world.db)
    expect(await state()).toEqual({
      hidden: false,
      hidden_reason: null,
      log: ['hide_at_once', 'restore by rule'],
    })
    const notes = await world.owner.execute(
      sql`select from_account_id, to_account_id from author_notes where comment_id = ${scene.id} order by id`,
    )
    expect(notes.map((note) => note.from_account_id === null)).toEqual([false, true])
    expect(notes.every((note) => Number(note.to_account_id) === author.accountId)).toBe(true)
  })

  test('ends once, however many workers look', async () => {
    await passes('25 hours')
    const pools = Array.from({ length: 4 }, () => connect(world.appUrl, 2))
    await Promise.all(pools.flatMap((pool) => [endOverdueHidings(pool), endOverdueHidings(pool)]))
    await Promise.all(pools.map((pool) => pool.close()))
    expect((await state()).log).toEqual(['hide_at_once', 'restore by rule'])
    const [numbers] = await world.owner.execute<{ whole: boolean }>(
      sql`select count(*) = max(number) as whole from moderation_log`,
    )
    expect(numbers?.whole).toBe(true)
  })

  test('confirmed or lifted in time is left alone', async () => {
    const [confirmed, lifted] = [scene, await hideAtOnce()]
    expect(await decide(world.db, second, confirmed.hide)).toMatchObject({ act: 'confirm_hiding' })
    expect(await decide(world.db, second, lifted.restore)).toMatchObject({ act: 'restore' })
    await world.owner.execute(sql`update moderation_log set at = at - interval '3 days'`)
    await endOverdueHidings(world.db)
    expect(await state()).toMatchObject({ hidden: true, log: ['hide_at_once', 'confirm_hiding'] })
  })

  test('is not kept by settling its reports', async () => {
    const dismiss = { ...scene.address, act: 'dismiss' as const, reason: 'As it is.' }
    expect(await decide(world.db, first, dismiss)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await decide(world.db, second, dismiss)).toEqual({ ok: false, refusal: 'not_allowed' })
  })

  test('that has ended can be confirmed by a moderator of another group, not renewed by the same', async () => {
    await passes('25 hours')
    await endOverdueHidings(world.db)
    expect(await decide(world.db, first, scene.hide)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await decide(world.db, second, scene.hide)).toMatchObject({ ok: true, act: 'confirm_hiding' })
    await passes('3 days')
    await endOverdueHidings(world.db)
    expect(await state()).toMatchObject({ hidden: true })
  })

  test('that has ended and was settled by another can be proposed anew', async () => {
    await passes('25 hours')
    await endOverdueHidings(world.db)
    const dismiss = { ...scene.address, act: 'dismiss' as const, reason: 'Names nobody.' }
    expect(await decide(world.db, first, dismiss)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await decide(world.db, second, dismiss)).toMatchObject({ ok: true })
    expect(await decide(world.db, first, scene.hide)).toMatchObject({ ok: true, act: 'hide_at_once' })
  })
})

test('only a comment shown again stands in the log without a person', async () => {
  const insert = (act: string) =>
    world.owner.execute(sql`
    insert into moderation_log (number, act, proposal_id) select 1000000, ${act}::moderation_act, proposal_id
    from comments where id = ${scene.id}`)
  await expect(insert('hide')).rejects.toThrow()
  await expect(insert('restore')).resolves.toBeDefined()
})
