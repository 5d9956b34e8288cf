import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { readMoments } from '@/features/ballots/moment-queries'
import { askWorkers } from '@/lib/jobs-health'

const minute = 60_000
const patience = 60_000

const running = new Set<ChildProcess>()
afterEach(async () => {
  for (const child of running) await end(child)
})

/** A worker process of its own, which is starting. */
function start(url: string) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: url, NODE_ENV: 'test' as const }
  const stdio: ('ignore' | 'inherit' | 'ipc')[] = ['ignore', 'ignore', 'inherit', 'ipc']
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], { env, stdio })
  running.add(child)
  return child
}

/** A worker process of its own, once it works. */
async function work(url: string) {
  const child = start(url)
  const gone = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the worker ended with ${code}`)),
  )
  await Promise.race([once(child, 'message'), gone])
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

async function until<T>(ask: () => Promise<T>, isDone: (found: T) => boolean) {
  const last = Date.now() + patience
  for (;;) {
    const found = await ask()
    if (isDone(found) || Date.now() > last) return found
    await pause(100)
  }
}

async function world() {
  const { db, owner, appUrl } = await testDatabase()
  const make = factories(owner)
  const chair = await make.viewer('moderator')
  await make.viewer('head', 'KE')
  const opensAt = new Date(Date.now() - 60 * 24 * minute * 2)
  const ballot = (closesIn: number) =>
    make.ballot(chair, { opensAt, closesAt: new Date(Date.now() + closesIn) })
  const moments = (number: number) => readMoments(db, number)
  const decided = (number: number) =>
    until(
      () => moments(number),
      (found) => found.length === 3,
    )
  const reminders = () =>
    owner.execute<{ code: string; kind: string }>(sql`select delegation_code as code, kind from reminders`)
  return { db, owner, appUrl, ballot, moments, decided, reminders }
}

describe('workers', { timeout: 120_000 }, () => {
  test('two at once close each decision once, at its time, and remind each delegation once', async () => {
    const { db, appUrl, ballot, decided, reminders } = await world()
    expect(await askWorkers(db)).toBe('not_seen')
    // Far enough off for both workers to have started: a decision that is over reminds nobody.
    const closing = await Promise.all([20_000, 20_500, 21_000].map(ballot))
    await ballot(30 * minute)
    const workers = await Promise.all([work(appUrl), work(appUrl)])
    for (const { number, closesAt } of closing) {
      const moments = await decided(number)
      expect(moments.map(({ moment }) => moment)).toEqual(['opened', 'closed', 'not_adopted'])
      expect(moments[1]?.at).toEqual(closesAt)
    }
    expect(await askWorkers(db)).toBe('seen')
    const found = await until(reminders, (rows) => rows.length >= 4)
    expect(found).toEqual(Array.from({ length: 4 }, () => ({ code: 'KE', kind: 'hour_before' })))
    for (const worker of workers) expect(await end(worker)).toBe(0)
  })

  test('one that is killed in the middle is caught up with by another', async () => {
    const { owner, appUrl, ballot, decided, moments } = await world()
    const { number, closesAt } = await ballot(500)
    await owner.transaction(async (tx) => {
      await tx.execute(sql`select from ballots where number = ${number} for update`)
      // Not waited for: what it starts with may stand behind the statement that waits for the lock.
      const first = start(appUrl)
      const stuck = () =>
        owner.execute(sql`
          select from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where a.datname = current_database() and not l.granted and exists (
              select from pgboss.job where name = 'settle' and state = 'active')`)
      expect((await until(stuck, (rows) => rows.length > 0)).length).toBeGreaterThan(0)
      await end(first, 'SIGKILL')
    })
    // PostgreSQL may end the statement of the one that is gone; the outcome is left to the other.
    expect((await moments(number)).map(({ moment }) => moment)).not.toContain('not_adopted')
    await work(appUrl)
    const found = await decided(number)
    expect(found.map(({ moment }) => moment)).toEqual(['opened', 'closed', 'not_adopted'])
    expect(found[1]?.at).toEqual(closesAt)
  })

  test('after an outage the close is recorded with its own deadline', async () => {
    const { appUrl, ballot, decided, moments } = await world()
    const { number, closesAt } = await ballot(-90 * minute)
    expect(await moments(number)).toEqual([])
    await work(appUrl)
    const closed = (await decided(number)).find(({ moment }) => moment === 'closed')
    expect(closed?.at).toEqual(closesAt)
    expect(Number(closed?.recordedAt) - Number(closed?.at)).toBeGreaterThanOrEqual(90 * minute)
  })
})
