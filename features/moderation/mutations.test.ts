import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { loadModerationReasons } from '@/db/seed/moderation-reasons'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { recordOpinion } from '@/features/opinions/mutations'
import { flagComment } from './flag-mutations'
import { decide } from './mutations'
import { moderateThread, writeSummary } from './thread-mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  await loadModerationReasons(world.owner)
})

async function scene(capacity: 'personal' | 'national' = 'personal') {
  const author = await make.viewer('delegate', 'KE')
  const proposal = await make.proposal()
  const comment = await make.comment(proposal, author, { capacity })
  const address = { proposal: proposal.slug, comment: comment.number }
  const hide = { ...address, act: 'hide' as const, reasonCode: 'off_topic', reason: 'Concerns another text.' }
  return { author, proposal, comment, address, hide }
}

const hidden = async (id: number) =>
  (
    await world.owner.execute<{ hidden: boolean }>(
      sql`select hidden_at is not null as hidden from comments where id = ${id}`,
    )
  )[0]?.hidden

test('hiding settles the reports, tells the author, and stands in the log; restoring undoes it', async () => {
  const { author, comment, address, hide } = await scene()
  const moderator = await make.viewer('moderator')
  const reader = await make.viewer('delegate', 'BR')
  expect(await flagComment(world.db, reader, { ...address, reasonCode: 'off_topic' })).toMatchObject({
    ok: true,
  })
  expect(await flagComment(world.db, reader, { ...address, reasonCode: 'other' })).toMatchObject({ ok: true })
  const [open] = await world.owner.execute<{ n: number }>(
    sql`select count(*)::int as n from flags where comment_id = ${comment.id}`,
  )
  expect(open?.n).toBe(1)
  expect(await decide(world.db, moderator, hide)).toMatchObject({ ok: true, act: 'hide' })
  expect(await hidden(comment.id)).toBe(true)
  const notes = await world.owner.execute(
    sql`select body from author_notes where to_account_id = ${author.accountId}`,
  )
  expect([...notes]).toEqual([{ body: 'Concerns another text.' }])
  const flags = await world.owner.execute(
    sql`select settled_by is not null as settled from flags where comment_id = ${comment.id}`,
  )
  expect([...flags]).toEqual([{ settled: true }])
  expect(
    await decide(world.db, moderator, { ...address, act: 'restore', reason: 'It does concern it.' }),
  ).toMatchObject({ ok: true })
  expect(await hidden(comment.id)).toBe(false)
})

test('a national comment takes two moderators of different groups', async () => {
  const { comment, hide } = await scene('national')
  const first = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
  const same = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
  const second = await make.viewer('moderator', undefined, { electoralGroup: 'AFRICA' })
  expect(await decide(world.db, first, hide)).toMatchObject({ ok: true, act: 'propose_hiding' })
  expect(await hidden(comment.id)).toBe(false)
  expect(await decide(world.db, same, hide)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await decide(world.db, second, hide)).toMatchObject({ ok: true, act: 'confirm_hiding' })
  expect(await hidden(comment.id)).toBe(true)
})

test('two moderators at once propose and confirm, never hide alone', async () => {
  const { comment, hide } = await scene('national')
  const pair = await Promise.all(
    (['EEG', 'GRULAC'] as const).map((electoralGroup) =>
      make.viewer('moderator', undefined, { electoralGroup }),
    ),
  )
  const acts = await Promise.all(pair.map((moderator) => decide(world.db, moderator, hide)))
  expect(acts.map((act) => (act.ok ? act.act : act.refusal)).sort()).toEqual([
    'confirm_hiding',
    'propose_hiding',
  ])
  expect(await hidden(comment.id)).toBe(true)
})

test('an appeal goes to a moderator of another group', async () => {
  const { author, address, hide } = await scene()
  const first = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
  const second = await make.viewer('moderator', undefined, { electoralGroup: 'WEOG' })
  await decide(world.db, first, hide)
  expect(
    await flagComment(world.db, author, { ...address, reasonCode: 'other', note: 'It is on the text.' }),
  ).toMatchObject({ ok: true })
  const restore = { ...address, act: 'restore' as const, reason: 'On the text.' }
  expect(await decide(world.db, first, restore)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await decide(world.db, second, restore)).toMatchObject({ ok: true, act: 'restore' })
})

test('moving takes the replies along and keeps the numbers', async () => {
  const { author, proposal, comment, address } = await scene()
  const reply = await make.comment(proposal, author, {
    parentId: comment.id,
    path: [comment.number, comment.number + 1],
  })
  const [other] = await world.owner.execute<{ id: string }>(sql`
    with subject as (insert into subjects (kind) values ('thread') returning id)
    insert into threads (proposal_id, number, subject_id, title) select ${proposal.id}, 2, id, 'Other' from subject returning id`)
  const moderator = await make.viewer('moderator')
  expect(
    await decide(world.db, moderator, { ...address, act: 'move', thread: 2, reason: 'Belongs there.' }),
  ).toMatchObject({
    ok: true,
    thread: 2,
  })
  const rows = await world.owner.execute(sql`
    select number, thread_id, path from comments where id in (${comment.id}, ${reply.id}) order by number`)
  expect([...rows]).toEqual([
    { number: comment.number, thread_id: other?.id, path: [comment.number] },
    { number: reply.number, thread_id: other?.id, path: [comment.number, reply.number] },
  ])
})

test('a locked thread takes no comment and still opinions, a closed one neither; the log has no gap', async () => {
  const { proposal, address } = await scene()
  const moderator = await make.viewer('moderator')
  const person = await make.viewer('delegate', 'BR')
  const at = { proposal: proposal.slug, thread: 1, reason: 'The chair asks for a pause.' }
  expect(await moderateThread(world.db, moderator, { ...at, act: 'lock' })).toMatchObject({ ok: true })
  expect(await recordOpinion(world.db, person, { ...address, choice: 'agree' })).toMatchObject({ ok: true })
  expect(await moderateThread(world.db, moderator, { ...at, act: 'close' })).toMatchObject({ ok: true })
  expect(await recordOpinion(world.db, person, { ...address, choice: 'pass' })).toEqual({
    ok: false,
    refusal: 'closed',
  })
  expect(await moderateThread(world.db, person, { ...at, act: 'reopen' })).toEqual({
    ok: false,
    refusal: 'not_allowed',
  })
  await Promise.all(
    Array.from({ length: 20 }, () =>
      writeSummary(world.db, moderator, {
        proposal: proposal.slug,
        thread: 1,
        lang: 'en',
        body: 'Agreed: *this*.',
      }),
    ),
  )
  const numbers = await world.owner.execute<{ number: number }>(
    sql`select number from moderation_log order by number`,
  )
  expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, i) => i + 1))
})
