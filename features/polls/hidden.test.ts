import { beforeAll, expect, test } from 'vitest'
import { locales } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { publishedPoll, publishedPolls } from './published-queries'
import { readPoll, readPolls } from './queries'
import { pollWorld } from './test-polls'

/** A world in which six persons have answered, the last in one way or another; who answered is the same in all. */
async function makeWorld(last: number) {
  const world = await pollWorld()
  const poll = await world.open()
  const seats = await world.persons(6)
  const secretary = await world.make.viewer('secretariat')
  for (const [index, person] of seats.entries()) await world.answer(person, poll, index < 5 ? 1 : last)
  return { ...world, poll, seats, secretary }
}

type World = Awaited<ReturnType<typeof makeWorld>>
let worlds: World[]
beforeAll(async () => {
  worlds = [await makeWorld(1), await makeWorld(2), await makeWorld(3)]
})

// The moments of announcing and reading differ between worlds made one after the other.
const clocks = ['now', 'opensAt', 'closesAt']
const withoutClock = (key: string, value: unknown) => (clocks.includes(key) ? null : value)

/** How many different things the worlds say; one if nothing is learnt. */
async function answers(ask: (world: World) => Promise<unknown>) {
  const said = await Promise.all(worlds.map(ask))
  return new Set(said.map((answer) => JSON.stringify(answer, withoutClock))).size
}

const readers: [string, (world: World) => Viewer | null][] = [
  ['anybody', () => null],
  ['the chair', (world) => world.chair],
  ['the secretariat', (world) => world.secretary],
  ['a participant', (world) => world.seats[0] ?? null],
  ['the last participant', (world) => world.seats[5] ?? null],
]

test.each(readers)('before the close %s learns nothing but how many took part', async (_name, who) => {
  expect(await answers((world) => readPolls(world.db, who(world)))).toBe(1)
  const [world] = worlds
  const read = world && (await readPoll(world.db, who(world), world.poll))
  expect(read).toMatchObject({ phase: 'open', participants: 6, counts: null })
})

test('nor does anybody from the public interface', async () => {
  for (const locale of locales) {
    expect(await answers((world) => publishedPolls(world.db, locale))).toBe(1)
    expect(await answers((world) => publishedPoll(world.db, world.poll, locale))).toBe(1)
  }
})

test('after the close everyone sees the same, and each world its own', async () => {
  for (const world of worlds) await world.closeIn(world.poll, 0)
  for (const [, who] of readers)
    expect(
      await Promise.all(
        worlds.map(async (world) => (await readPoll(world.db, who(world), world.poll))?.counts),
      ),
    ).toEqual([
      [6, 0, 0],
      [5, 1, 0],
      [5, 0, 1],
    ])
  expect(await answers((world) => publishedPoll(world.db, world.poll, 'en'))).toBe(3)
})
