import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { fewestShown } from './limits'
import { closePoll } from './mutations'
import { mayClose } from './policy'
import { publishedPoll } from './published-queries'
import { readPoll } from './queries'
import { pollWorld } from './test-polls'

let world: Awaited<ReturnType<typeof pollWorld>>
beforeAll(async () => {
  world = await pollWorld()
})

const close = (poll: number, by = world.chair) => closePoll(world.db, by, { poll })

test('who announced a poll closes it early, once; everybody sees that, and the result is there', async () => {
  const poll = await world.open()
  const persons = await world.persons(fewestShown)
  for (const person of persons) await world.answer(person, poll, 2)
  expect(await readPoll(world.db, null, poll)).toMatchObject({
    phase: 'open',
    counts: null,
    closedEarly: false,
  })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => close(poll)))
  expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, poll }])
  expect(await close(poll)).toEqual({ ok: false, refusal: 'closed' })
  const read = await readPoll(world.db, null, poll)
  expect(read).toMatchObject({ phase: 'closed', closedEarly: true, counts: [0, fewestShown, 0] })
  expect(read && read.closesAt <= read.now).toBe(true)
  expect(await publishedPoll(world.db, poll, 'en')).toMatchObject({ phase: 'closed', closedEarly: true })
})

test('nobody else does, nor who announced it before the opening', async () => {
  const poll = await world.open()
  const other = await world.make.viewer('moderator')
  const [person] = await world.persons(1)
  expect(await close(poll, other)).toEqual({ ok: false, refusal: 'not_allowed' })
  if (person) expect(await close(poll, person)).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(await close(9999)).toEqual({ ok: false, refusal: 'not_found' })
  await world.owner.execute(sql`
    update polls set opens_at = clock_timestamp() + interval '1 minute' where number = ${poll}`)
  expect(await close(poll)).toEqual({ ok: false, refusal: 'closed' })
  const own = await readPoll(world.db, world.chair, poll)
  expect(own && mayClose(world.chair, own)).toBe(false)
  await world.owner.execute(sql`
    update polls set opens_at = clock_timestamp() - interval '1 minute' where number = ${poll}`)
  const [mine, theirs] = [await readPoll(world.db, world.chair, poll), await readPoll(world.db, other, poll)]
  expect([mine && mayClose(world.chair, mine), theirs && mayClose(other, theirs)]).toEqual([true, false])
})

test('a hundred answers racing an early close: what was acknowledged is counted, nothing else', async () => {
  const persons = await world.persons(20)
  for (let round = 0; round < 5; round += 1) {
    const poll = await world.open()
    const racing = persons.map((person, i) => world.answer(person, poll, (i % 3) + 1))
    await world.owner.execute(sql`select pg_sleep(${round * 0.003})`)
    const closed = await close(poll)
    expect(closed).toEqual({ ok: true, poll })
    const before = await world.stored(poll)
    const acknowledged = (await Promise.all(racing)).filter((reply) => reply.ok).length
    const after = await world.stored(poll)
    expect(after).toEqual(before)
    expect(after?.participants).toBe(acknowledged)
    expect(after?.counts.reduce((sum, count) => sum + count, 0)).toBe(acknowledged)
  }
})

test('the application’s role closes no poll past the function', async () => {
  const poll = await world.open()
  await expect(
    world.db.execute(sql`update polls set closed_by = announced_by where number = ${poll}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } })
})
