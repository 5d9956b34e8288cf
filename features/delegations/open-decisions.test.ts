import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { objectTo } from '@/features/ballots/objection-mutations'
import type { Viewer } from '@/lib/viewer'
import { readOpenDecisions } from './open-decisions-queries'

let world: TestDatabase
let chair: Viewer
let other: Viewer
let head: Viewer
let expert: Viewer
const numbers: Record<string, number> = {}

const hour = 60 * 60 * 1000
const listed = (decisions: readonly { ballot: { number: number } }[]) =>
  decisions.map(({ ballot }) => ballot.number)

beforeAll(async () => {
  world = await testDatabase()
  const make = factories(world.owner)
  chair = await make.viewer('moderator')
  other = await make.viewer('moderator')
  head = await make.viewer('head', 'KE')
  expert = await make.viewer('expert', 'KE')
  await make.viewer('delegate', 'KE', { authorised: true })
  await make.viewer('delegate', 'KE')
  const brazil = await make.viewer('head', 'BR')
  const open = async (name: string, extra: Parameters<typeof make.ballot>[1]) => {
    numbers[name] = (await make.ballot(chair, extra)).number
    return numbers[name]
  }
  const without = { method: 'consensus', visibility: 'live' } as const
  const soon = new Date(Date.now() + 700)
  await open('vote', {})
  const stopped = await open('stopped', { ...without, closesAt: soon })
  await objectTo(world.db, brazil, { ballot: stopped, kind: 'objection' })
  await open('adopted', { ...without, closesAt: soon })
  await open('later', { opensAt: new Date(Date.now() + hour), closesAt: new Date(Date.now() + 2 * hour) })
  await world.owner.execute(sql`select pg_sleep_until(${soon.toISOString()}::timestamptz)`)
})

test('a delegation sees what is open and announced, and who of it may act', async () => {
  for (const viewer of [head, expert]) {
    const found = await readOpenDecisions(world.db, viewer)
    expect(listed(found.open)).toEqual([numbers.vote])
    expect(listed(found.announced)).toEqual([numbers.later])
    expect(found).toMatchObject({ waiting: 1, presided: [], hasTeam: true })
    expect(found.acting.map(({ role }) => role)).toEqual(['head', 'delegate'])
  }
})

test('what the head has done stands beside it, and nobody else’s vote', async () => {
  await castVote(world.db, head, { ballot: numbers.vote ?? 0, choice: 'abstain' })
  const found = await readOpenDecisions(world.db, expert)
  expect(found.open).toMatchObject([{ done: 'abstain', ballot: { roll: null } }])
  expect(found.waiting).toBe(0)
})

test('who presides is asked for a choice after the close of what was stopped; nobody else is', async () => {
  const found = await readOpenDecisions(world.db, chair)
  expect(listed(found.presided)).toEqual([numbers.stopped, numbers.vote, numbers.later])
  expect(found.presided.map(({ choose }) => choose)).toEqual([true, false, false])
  expect(found).toMatchObject({ hasTeam: false, acting: [] })
  expect((await readOpenDecisions(world.db, other)).presided).toEqual([])
})
