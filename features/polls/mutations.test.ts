import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { PollInput } from './input'
import { announcePoll, answerPoll } from './mutations'
import { readPoll } from './queries'
import { pollWorld } from './test-polls'

let world: Awaited<ReturnType<typeof pollWorld>>
beforeAll(async () => {
  world = await pollWorld()
})

const inAnHour = new Date(Date.now() + 60 * 60 * 1000)
const terms: PollInput = {
  proposal: undefined,
  opensAt: undefined,
  closesAt: inAnHour,
  question: { en: 'Which first?', fr: 'Lequel en premier ?' },
  options: [
    { en: 'one', fr: 'un' },
    { en: 'two', fr: 'deux' },
  ],
}

describe('announcePoll', () => {
  test('numbers without a gap, also at once, and opens at once', async () => {
    const before = await world.open()
    const made = await Promise.all(
      Array.from({ length: 5 }, () => announcePoll(world.db, world.chair, terms)),
    )
    const numbers = made.map((one) => (one.ok ? one.number : 0)).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((n) => before + n))
    const poll = await readPoll(world.db, null, before + 1)
    expect(poll).toMatchObject({
      phase: 'open',
      question: terms.question,
      options: terms.options,
      participants: 0,
      counts: null,
      taken: false,
    })
  })

  test('on a proposal that everyone can read, and only until after it opens', async () => {
    const proposal = await world.make.proposal()
    const draft = await world.make.proposal({ stage: 'draft' })
    const announce = (extra: Partial<PollInput>) =>
      announcePoll(world.db, world.chair, { ...terms, ...extra })
    const made = await announce({ proposal: proposal.slug })
    expect(await readPoll(world.db, null, made.ok ? made.number : 0)).toMatchObject({
      proposal: { slug: proposal.slug },
    })
    expect(await announce({ proposal: draft.slug })).toEqual({ ok: false, refusal: 'not_found' })
    for (const times of [
      { closesAt: new Date(Date.now() - 1000) },
      { opensAt: inAnHour, closesAt: inAnHour },
      { opensAt: new Date(0) },
    ])
      expect(await announce(times)).toEqual({
        ok: false,
        refusal: 'invalid',
        fields: { closesAt: 'invalid' },
      })
  })

  test('not by a delegate', async () => {
    const head = await world.make.viewer('head', 'BR')
    expect(await announcePoll(world.db, head, terms)).toEqual({ ok: false, refusal: 'not_allowed' })
  })
})

describe('answerPoll', () => {
  test('a thousand identical answers at once are one', async () => {
    const poll = await world.open()
    const person = await world.make.viewer('delegate', 'KE')
    const replies = await Promise.all(Array.from({ length: 1000 }, () => world.answer(person, poll, 2)))
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ ok: true, poll })]),
    )
    expect(await world.stored(poll)).toEqual({ counts: [0, 1, 0], participants: 1 })
  })

  test('answers of one person that all wait for their turn are one', async () => {
    const poll = await world.open()
    const person = await world.make.viewer('delegate', 'KE')
    let replies: Promise<unknown[]> = Promise.resolve([])
    await world.owner.transaction(async (tx) => {
      await tx.execute(sql`
        select from poll_tallies where poll_id = (select id from polls where number = ${poll}) for update`)
      replies = Promise.all(Array.from({ length: 15 }, (_, i) => world.answer(person, poll, 1 + (i % 3))))
      await world.waiting(15)
    })
    expect(await replies).toEqual(Array(15).fill({ ok: true, poll }))
    expect(await world.stored(poll)).toMatchObject({ participants: 1 })
    expect((await world.stored(poll))?.counts.toSorted()).toEqual([0, 0, 1])
  })

  test('of different answers of one person at once a single one counts, and none later', async () => {
    const poll = await world.open()
    const person = await world.make.viewer('delegate', 'KE')
    await Promise.all(Array.from({ length: 200 }, (_, i) => world.answer(person, poll, 1 + (i % 3))))
    const after = await world.stored(poll)
    expect(after?.counts.reduce((sum, n) => sum + n)).toBe(1)
    expect(await world.answer(person, poll, 3)).toEqual({ ok: true, poll })
    expect(await world.stored(poll)).toEqual(after)
  })

  test('answers of many at once are all counted', async () => {
    const poll = await world.open()
    const persons = await world.persons(60)
    await Promise.all(persons.map((person, i) => world.answer(person, poll, 1 + (i % 3))))
    expect(await world.stored(poll)).toEqual({ counts: [20, 20, 20], participants: 60 })
  })

  test('what is not there, not an answer, not open yet', async () => {
    const poll = await world.open(['one', 'two'])
    const person = await world.make.viewer('delegate', 'KE')
    expect(await world.answer(person, 9999, 1)).toEqual({ ok: false, refusal: 'not_found' })
    for (const option of [3, 0, -1, 2_000_000_000])
      expect(await world.answer(person, poll, option)).toEqual({ ok: false, refusal: 'invalid' })
    await world.owner.execute(
      sql`update polls set opens_at = clock_timestamp() + interval '1 minute' where number = ${poll}`,
    )
    expect(await readPoll(world.db, person, poll)).toMatchObject({ phase: 'announced' })
    expect(await world.answer(person, poll, 1)).toEqual({ ok: false, refusal: 'closed' })
    expect(await world.stored(poll)).toEqual({ counts: [0, 0], participants: 0 })
  })

  test.each(roles)('the database judges a seat (%s) as the matrix does', async (role) => {
    const poll = await world.open()
    const officer = role === 'moderator' || role === 'secretariat'
    const viewer = await world.make.viewer(role, officer ? undefined : `Z${role[0]?.toUpperCase()}`)
    const [row] = await world.db.execute<{ answered: string }>(
      sql`select answer_poll(${poll}, ${viewer.accountId}, 1) as answered`,
    )
    expect(row?.answered).toBe(may(viewer, 'answer_poll') ? 'recorded' : 'not_allowed')
    expect(await answerPoll(world.db, viewer, { poll, option: 1 })).toEqual(
      may(viewer, 'answer_poll') ? { ok: true, poll } : { ok: false, refusal: 'not_allowed' },
    )
  })

  test('not from a suspended seat, whatever the application believes', async () => {
    const poll = await world.open()
    const person = await world.make.viewer('delegate', 'KE')
    await world.owner.execute(
      sql`update accounts set suspended_at = clock_timestamp() where id = ${person.accountId}`,
    )
    expect(await world.answer(person, poll, 1)).toEqual({ ok: false, refusal: 'not_allowed' })
    expect(await world.stored(poll)).toMatchObject({ participants: 0 })
  })
})

describe("the application's role", () => {
  test.each([
    'select * from poll_tallies',
    'select counts from poll_tallies for update',
    'update poll_tallies set counts = $${9,9,9}$$',
    'insert into poll_tallies (poll_id, counts) values (1, $${1,1}$$)',
    'insert into poll_participations (poll_id, account_id) values (1, 1)',
    'delete from poll_participations',
    'update poll_participations set account_id = 1',
    'update polls set closes_at = clock_timestamp()',
    'update polls set settled_at = clock_timestamp()',
    'update polls set question = $${}$$',
    'delete from polls',
    'alter table poll_tallies disable trigger all',
    'create or replace function poll_result(poll bigint) returns integer[] language sql as $$select null$$',
  ])('may not: %s', async (statement) => {
    await expect(world.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
