import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { may } from '@/features/accounts/rights'
import { postComment } from '@/features/comments/mutations'
import { refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { announceRows } from './mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let secretary: Viewer
let kenya: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  secretary = await make.viewer('secretariat')
  kenya = await make.viewer('head', 'KE')
})

const announce = (proposal: string, by = secretary) =>
  announceRows(world.db, by, { proposal, act: 'announce' })
const takeBack = (proposal: string) => announceRows(world.db, secretary, { proposal, act: 'withdraw' })

const speak = (proposal: string) =>
  postComment(world.db, kenya, {
    proposal,
    thread: 1,
    body: 'Channels for incidents should be tested once a year.',
    lang: 'en',
    capacity: 'personal',
    requestId: crypto.randomUUID(),
  })

async function kept(slug: string) {
  const rows = await world.owner.execute<{ announced: boolean; at: string }>(sql`
    select r.announced, r.at::text from row_announcements r join proposals p on p.id = r.proposal_id
    where p.slug = ${slug} order by r.seq`)
  const [proposal] = await world.owner.execute<{ at: string | null }>(
    sql`select rows_per_person_announced_at::text as at from proposals where slug = ${slug}`,
  )
  return { acts: rows.map((row) => row.announced), latest: rows.at(-1), current: proposal?.at ?? null }
}

describe('announcing rows per person', () => {
  test('is kept with its moment, can be taken back while nobody has spoken, and stays on record', async () => {
    const { slug } = await make.proposal()
    for (let time = 0; time < 2; time += 1) expect(await announce(slug)).toEqual({ ok: true, proposal: slug })
    const first = await kept(slug)
    expect(first.acts).toEqual([true])
    expect(first.current).toBe(first.latest?.at)
    expect((await takeBack(slug)).ok).toBe(true)
    expect(await kept(slug)).toMatchObject({ acts: [true, false], current: null })
    expect((await takeBack(slug)).ok).toBe(true)
    expect((await announce(slug)).ok).toBe(true)
    expect((await kept(slug)).acts).toEqual([true, false, true])
  })

  test('a hundred at once are one announcement', async () => {
    const { slug } = await make.proposal()
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => announce(slug)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect((await kept(slug)).acts).toEqual([true])
  })

  test('comes too late after a comment, a hidden or withdrawn one included, and so does taking it back', async () => {
    for (const extra of [{}, { hiddenAt: new Date() }, { withdrawnAt: new Date() }]) {
      const proposal = await make.proposal()
      await make.comment(proposal, kenya, extra)
      expect(await announce(proposal.slug)).toEqual(refuse('already_spoken'))
    }
    const announced = await make.proposal()
    await announce(announced.slug)
    await make.comment(announced, kenya)
    expect(await takeBack(announced.slug)).toEqual(refuse('already_spoken'))
    expect((await kept(announced.slug)).acts).toEqual([true])
  })

  test('comes too late after a view, on the proposal or on one of its threads', async () => {
    for (const on of ['proposal', 'thread'] as const) {
      const proposal = await make.proposal()
      const subject = on === 'proposal' ? proposal.subjectId : proposal.general.subjectId
      await world.owner.execute(
        sql`insert into view_events (subject_id, account_id, choice) values (${subject}, ${kenya.accountId}, 'abstain')`,
      )
      expect(await announce(proposal.slug)).toEqual(refuse('already_spoken'))
    }
  })

  test('is for the secretariat alone, and for the agenda', async () => {
    const { slug } = await make.proposal()
    for (const role of roles.filter((one) => one !== 'secretariat')) {
      const viewer = await make.viewer(role, role === 'moderator' ? undefined : 'CL')
      expect(may(viewer, 'announce_rows')).toBe(false)
      expect(await announce(slug, viewer)).toEqual(refuse('not_allowed'))
    }
    const example = await make.proposal({ collection: 'method_example' })
    const draft = await make.proposal({ stage: 'draft' })
    for (const one of [example.slug, draft.slug, 'nowhere'])
      expect(await announce(one)).toEqual(refuse('not_found'))
  })
})

describe('the database, asked directly', () => {
  const insert = (proposalId: number, accountId: number) =>
    world.db.execute(sql`insert into row_announcements (proposal_id, announced, account_id)
      values (${proposalId}, true, ${accountId})`)

  test('refuses other seats, a suspended secretariat and examples of method', async () => {
    const { id } = await make.proposal()
    const moderator = await make.viewer('moderator')
    const suspended = await make.viewer('secretariat')
    await world.owner.execute(
      sql`update accounts set suspended_at = clock_timestamp() where id = ${suspended.accountId}`,
    )
    for (const viewer of [kenya, moderator, suspended])
      await expect(insert(id, viewer.accountId)).rejects.toMatchObject({ cause: { code: 'CY002' } })
    const example = await make.proposal({ collection: 'method_example' })
    await expect(insert(example.id, secretary.accountId)).rejects.toMatchObject({ cause: { code: 'CY002' } })
  })

  test('lets nobody set the mark, change an announcement or write a pseudonym', async () => {
    const { id } = await make.proposal()
    for (const statement of [
      sql`update proposals set rows_per_person_announced_at = clock_timestamp() where id = ${id}`,
      sql`update row_announcements set announced = false`,
      sql`delete from row_announcements`,
      sql`insert into pseudonyms (proposal_id, number, account_id) values (${id}, 1, ${kenya.accountId})`,
    ])
      await expect(world.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('an announcement against the first words', () => {
  test('waits for a comment that is being stored, and is then too late', async () => {
    const proposal = await make.proposal()
    const announced = await world.owner.transaction(async (tx) => {
      await tx.execute(sql`insert into comments
        (proposal_id, thread_id, number, path, account_id, role, delegation_code, lang, source, html, renderer)
        values (${proposal.id}, ${proposal.general.id}, 1, '{1}', ${kenya.accountId}, 'head', 'KE', 'en', 'a', '<p>a</p>', 1)`)
      const waiting = announce(proposal.slug)
      for (let blocked = 0; blocked === 0; ) {
        const [row] = await world.owner.execute<{ n: number }>(sql`
          select count(*)::int as n from pg_locks where not granted
            and pid in (select pid from pg_locks where relation = 'row_announcements'::regclass)`)
        blocked = row?.n ?? 0
      }
      return { waiting }
    })
    expect(await announced.waiting).toEqual(refuse('already_spoken'))
    expect((await kept(proposal.slug)).current).toBeNull()
  })

  test('whoever is first, nothing was said before what is announced', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { slug } = await make.proposal()
      const early = round % 2 ? announce(slug) : null
      const spoken = speak(slug)
      const outcome = await (early ?? announce(slug))
      expect((await spoken).ok).toBe(true)
      const { current } = await kept(slug)
      expect(current !== null).toBe(outcome.ok)
      if (!outcome.ok) expect(outcome).toEqual(refuse('already_spoken'))
      const [row] = await world.owner.execute<{ before: number }>(sql`
        select count(*)::int as before from comments c join proposals p on p.id = c.proposal_id
        where p.slug = ${slug} and c.created_at < p.rows_per_person_announced_at`)
      expect(row?.before).toBe(0)
    }
  })
})
