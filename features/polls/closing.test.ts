import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { fewestShown } from './limits'
import { readPoll } from './queries'
import { pollWorld } from './test-polls'

let world: Awaited<ReturnType<typeof pollWorld>>
beforeAll(async () => {
  world = await pollWorld()
})

const closed = async (poll: number) => {
  for (;;) {
    const read = await readPoll(world.db, null, poll)
    if (read?.phase === 'closed') return read
    await sleep(20)
  }
}

test('answers that were on their way before the close and arrive after it are not counted', async () => {
  const poll = await world.open()
  const persons = await world.persons(12)
  await world.closeIn(poll, 1500)
  let late: Promise<{ ok: boolean }[]> = Promise.resolve([])
  await world.owner.transaction(async (tx) => {
    await tx.execute(sql`
      select from poll_tallies where poll_id = (select id from polls where number = ${poll}) for update`)
    late = Promise.all(persons.map((person) => world.answer(person, poll, 1)))
    await world.waiting(persons.length)
    await tx.execute(
      sql`select pg_sleep_until(closes_at + interval '0.1 s') from polls where number = ${poll}`,
    )
  })
  expect(new Set((await late).map((reply) => JSON.stringify(reply)))).toEqual(
    new Set([JSON.stringify({ ok: false, refusal: 'closed' })]),
  )
  expect(await world.stored(poll)).toEqual({ counts: [0, 0, 0], participants: 0 })
})

test('a result waits for the answer that was in time and is still being stored', async () => {
  const poll = await world.open()
  const persons = await world.persons(fewestShown)
  const [last, ...others] = persons
  for (const person of others) await world.answer(person, poll, 1)
  await world.closeIn(poll, 1500)
  let stored = false
  let reading: Promise<{ storedFirst: boolean; read: Awaited<ReturnType<typeof closed>> }> | undefined
  await world.owner.transaction(async (tx) => {
    await tx.execute(sql`select answer_poll(${poll}, ${last?.accountId ?? 0}, 2)`)
    await tx.execute(
      sql`select pg_sleep_until(closes_at + interval '0.1 s') from polls where number = ${poll}`,
    )
    reading = closed(poll).then((read) => ({ storedFirst: stored, read }))
    await sleep(300)
    stored = true
  })
  expect(await reading).toMatchObject({
    storedFirst: true,
    read: { participants: fewestShown, counts: [fewestShown - 1, 1, 0] },
  })
})

test('answers racing the close: what was acknowledged is counted, and nothing once a result was read', async () => {
  for (let round = 0; round < 20; round++) {
    const poll = await world.open()
    const persons = await world.persons(30)
    await world.closeIn(poll, 15 + 4 * round)
    const replies = Promise.all(
      persons.map((person, i) => sleep(i * 4).then(() => world.answer(person, poll, 1 + (i % 3)))),
    )
    const first = await closed(poll)
    const accepted = (await replies).filter((reply) => reply.ok).length
    expect(await readPoll(world.db, null, poll)).toEqual({ ...first, now: expect.any(Date) })
    expect(await world.stored(poll)).toMatchObject({ participants: accepted })
    expect(first.participants).toBe(accepted)
    expect(first.counts?.reduce((sum, n) => sum + n) ?? accepted).toBe(accepted)
    expect(first.counts === null).toBe(accepted < fewestShown)
  }
}, 60_000)

test('who took part may ask again after the close, and gets the same receipt', async () => {
  const poll = await world.open()
  const [person, other] = await world.persons(2)
  if (!person || !other) throw new Error('nobody there')
  const receipt = await world.answer(person, poll, 1)
  await world.closeIn(poll, 0)
  expect(await world.answer(person, poll, 1)).toEqual(receipt)
  expect(await world.answer(other, poll, 1)).toEqual({ ok: false, refusal: 'closed' })
  expect(await world.stored(poll)).toEqual({ counts: [1, 0, 0], participants: 1 })
})

test.each([fewestShown - 1, fewestShown])('after the close, of %i answers', async (count) => {
  const poll = await world.open()
  for (const person of await world.persons(count)) await world.answer(person, poll, 3)
  await world.closeIn(poll, 0)
  expect(await readPoll(world.db, null, poll)).toMatchObject({
    phase: 'closed',
    participants: count,
    counts: count < fewestShown ? null : [0, 0, count],
  })
})
