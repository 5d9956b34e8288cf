import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ResultVisibility, VoteChoice } from '@/db/enums'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { messageOf } from './live-message'
import { readStates } from './live-queries'
import { castVote } from './mutations'
import { publishedBallot, publishedBallots, publishedRecord, publishedRecordCsv } from './published-queries'
import { readBallot, readBallots } from './queries'
import { explainVote } from './statement-mutations'

const minute = 60_000
const opensAt = new Date(Date.now() - 60 * minute)

/** A world in which three States have voted, one of them in its own way, or not at all. */
async function makeWorld(different: VoteChoice | null) {
  const database = await testDatabase()
  const make = factories(database.owner)
  const viewers: Record<string, Viewer> = {
    moderator: await make.viewer('moderator'),
    secretariat: await make.viewer('secretariat'),
    'another State': await make.viewer('head', 'BR'),
    'a State without a vote': await make.viewer('head', 'CA'),
  }
  const chair = viewers.moderator as Viewer
  const kenya = await make.viewer('head', 'KE')
  const germany = await make.viewer('delegate', 'DE', { authorised: true })
  const numbers: Record<string, number> = {}
  const ballot = async (name: string, visibility: ResultVisibility, closesAt: Date) => {
    const { number } = await make.ballot(chair, { visibility, opensAt, closesAt })
    numbers[name] = number
    const vote = (viewer: Viewer, choice: VoteChoice) =>
      castVote(database.db, viewer, { ballot: number, choice })
    await vote(viewers['another State'] as Viewer, 'yes')
    await vote(germany, 'no')
    if (different) {
      await vote(kenya, 'abstain')
      await vote(kenya, different)
      await explainVote(database.db, kenya, { ballot: number, lang: 'en', body: `We vote ${different}.` })
    }
  }
  const soon = new Date(opensAt.getTime() + 63 * minute)
  const later = new Date(opensAt.getTime() + 120 * minute)
  await ballot('hidden to the close', 'after_close', later)
  await ballot('hidden to the last minutes', 'last_minutes', later)
  await ballot('hidden to the close, in the last minutes', 'after_close', soon)
  await ballot('last minutes', 'last_minutes', soon)
  return { ...database, make, viewers, kenya, numbers }
}

type World = Awaited<ReturnType<typeof makeWorld>>
let worlds: World[]
beforeAll(async () => {
  worlds = [await makeWorld('yes'), await makeWorld('no'), await makeWorld(null)]
})

// The moments of announcing, of reading, and of the reader's own vote differ between worlds made one after the other.
const withoutClock = (key: string, value: unknown) =>
  key === 'now' || key === 'announcedAt' || key === 'at'
    ? null
    : key === 'own' && value
      ? { ...value, at: null }
      : value

/** What each world says, without the clock; one answer if nothing is learnt. */
async function answers(ask: (world: World) => Promise<unknown>) {
  const said = await Promise.all(worlds.map(ask))
  const plain = said.map((answer) => JSON.stringify(answer, withoutClock))
  return new Set(plain).size
}

const hidden = [
  'hidden to the close',
  'hidden to the last minutes',
  'hidden to the close, in the last minutes',
]
const numberOf = (world: World, name: string) => world.numbers[name] ?? 0

describe.each(hidden)('a ballot %s tells nothing', (name) => {
  test('to anybody who listens', async () => {
    for (const asMember of [true, false])
      expect(
        await answers(async (world) => {
          const [state] = await readStates(world.db, [{ number: numberOf(world, name), asMember }])
          return state && messageOf(state, 0)
        }),
      ).toBe(1)
  })

  test('to readers without a seat, in any file', async () => {
    for (const ask of [publishedBallot, publishedRecord, publishedRecordCsv])
      expect(await answers((world) => ask(world.db, numberOf(world, name), 'en'))).toBe(1)
    expect(await answers((world) => publishedBallots(world.db, 'ar'))).toBe(1)
    expect(await answers((world) => readBallot(world.db, null, numberOf(world, name)))).toBe(1)
  })

  test.each(['moderator', 'secretariat', 'another State', 'a State without a vote'])(
    'to %s',
    async (seat) => {
      const asSeat = (world: World) =>
        readBallot(world.db, world.viewers[seat] ?? null, numberOf(world, name))
      expect(await answers(asSeat)).toBe(1)
      expect(await worlds.map(asSeat)[0]).toMatchObject({ roll: null, explanations: [] })
    },
  )

  test('but to the State itself', async () => {
    const [world] = worlds
    if (!world) throw new Error('no world')
    const read = await readBallot(world.db, world.kenya, numberOf(world, name))
    expect(read).toMatchObject({ roll: null, own: { choice: 'yes', seq: 2 }, explanations: [{ code: 'KE' }] })
  })
})

describe('in the last five minutes', () => {
  const read = (world: World, viewer: Viewer | null) =>
    readBallot(world.db, viewer, numberOf(world, 'last minutes'))

  test('Member States see how each votes; the others see nothing', async () => {
    expect(await answers((world) => read(world, world.viewers['another State'] ?? null))).toBe(3)
    for (const seat of ['moderator', 'secretariat'])
      expect(await answers((world) => read(world, world.viewers[seat] ?? null))).toBe(1)
    expect(await answers((world) => read(world, null))).toBe(1)
    const heard = (asMember: boolean) =>
      answers(async (world) => {
        const [state] = await readStates(world.db, [{ number: numberOf(world, 'last minutes'), asMember }])
        return state && messageOf(state, 0)
      })
    expect(await heard(true)).toBe(3)
    expect(await heard(false)).toBe(1)
    expect(await answers((world) => publishedBallot(world.db, numberOf(world, 'last minutes'), 'en'))).toBe(1)
    expect(await answers((world) => publishedRecord(world.db, numberOf(world, 'last minutes'), 'en'))).toBe(1)
    expect(
      await answers(async (world) => (await readBallots(world.db, null)).map((ballot) => ballot.roll)),
    ).toBe(1)
  })

  test('an observer State is no Member State', async () => {
    const observer = (world: World): Viewer => ({
      ...world.kenya,
      delegation: { code: 'VA', kind: 'observer_state' },
    })
    expect(await answers((world) => read(world, observer(world)))).toBe(1)
  })
})

test('after the close everyone sees the same, and each world its own', async () => {
  for (const world of worlds)
    await world.owner.execute(sql`
      update ballots set closed_by = ${world.viewers.moderator?.accountId} where number = ${numberOf(world, hidden[0] ?? '')}`)
  const record = (world: World) => publishedRecord(world.db, numberOf(world, hidden[0] ?? ''), 'en')
  const found = await Promise.all(worlds.map(record))
  expect(found.map((one) => one?.totals)).toEqual([
    { yes: 2, no: 1, abstentions: 0, nonVoting: 1, total: 4 },
    { yes: 1, no: 2, abstentions: 0, nonVoting: 1, total: 4 },
    { yes: 1, no: 1, abstentions: 0, nonVoting: 2, total: 4 },
  ])
  expect(found.map((one) => one?.outcome)).toEqual(['adopted', 'not_adopted', 'not_adopted'])
  expect(found[0]?.explanations).toMatchObject([{ state: 'KE', given: 'before_close' }])
})
