import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { installJobs, jobStore } from '@/db/job-store.mjs'
import { testDatabase } from '@/db/test-database'
import { sqlState } from './database-errors'
import { startJobs } from './jobs'
import { askWorkers } from './jobs-health'
import { forgetExpired } from './jobs-sweep'

const { db, owner, appUrl } = await testDatabase()

const isoIn = (ms: number) => new Date(Date.now() + ms).toISOString()

async function until(isDone: () => boolean | Promise<boolean>) {
  for (let waited = 0; waited < 15_000 && !(await isDone()); waited += 50) await pause(50)
}

describe('startJobs', () => {
  test('does what was missed, then what is due at a moment, once for it, and goes on after a failure', async () => {
    const runs: number[] = []
    const moment = isoIn(2500)
    let failures = 0
    const handlers = {
      settle: async () => {
        runs.push(Date.now())
        return Date.now() < Date.parse(moment) ? [moment] : []
      },
      remind: async () => {
        if (failures++ === 0) throw new Error('as the test wants')
        return []
      },
      sweep: async () => [],
      groups: async () => [],
      reviews: async () => [],
    }
    expect(await askWorkers(db)).toBe('not_seen')
    const pools = [connect(appUrl, 2), connect(appUrl, 2)]
    const workers = await Promise.all(pools.map((pool) => startJobs(pool, handlers)))
    await until(() => runs.some((at) => at >= Date.parse(moment)))
    expect(runs[0]).toBeLessThan(Date.parse(moment))
    expect(runs.filter((at) => at >= Date.parse(moment)).length).toBeGreaterThanOrEqual(1)
    await until(async () => (await askWorkers(db)) === 'seen')
    expect(await askWorkers(db)).toBe('seen')
    await until(() => failures > 1)
    expect(failures).toBeGreaterThan(1)
    await Promise.all(workers.map((worker) => worker.stop()))
    const atMoment = await owner.execute<{ state: string }>(
      sql`select state from pgboss.job where name = 'settle' and singleton_key = ${moment}`,
    )
    expect(atMoment.map(({ state }) => state)).toEqual(['completed'])
    await Promise.all(pools.map((pool) => pool.close()))
  })

  test('says unknown of workers when the database cannot be asked', async () => {
    const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', 1)
    expect(await askWorkers(nowhere)).toBe('unknown')
    await nowhere.close()
  })
})

describe('the schema of jobs', () => {
  test('is installed any number of times', async () => {
    await Promise.all([installJobs(owner), installJobs(owner)])
    const names = await db.execute<{ name: string }>(sql`select name from pgboss.schedule order by name`)
    expect(names.map(({ name }) => name)).toEqual(['groups', 'remind', 'reviews', 'settle', 'sweep'])
  })

  test('is used by the application and not changed', async () => {
    for (const statement of [
      sql`delete from pgboss.queue`,
      sql`update pgboss.schedule set cron = '0 0 1 1 *'`,
      sql`update pgboss.version set version = 1`,
      sql`drop table pgboss.archive`,
    ])
      expect(await db.execute(statement).then(() => null, sqlState)).toBe('42501')
  })

  test('a transaction of pg-boss that fails leaves its connection usable', async () => {
    const one = connect(appUrl, 1)
    const store = jobStore(one)
    await expect(store.executeSql('begin; select 1/0; commit;')).rejects.toThrow('division by zero')
    expect((await store.executeSql('select $1::int as one', [1])).rows).toMatchObject([{ one: 1 }])
    await one.close()
  })
})

test('sweeping forgets what has ended and keeps what has not', async () => {
  const [account] = await owner.execute<{ id: string }>(
    sql`insert into accounts (role, login) values ('secretariat', 'sweeper') returning id`,
  )
  const session = (hash: string, expires: string) =>
    owner.execute(sql`insert into sessions (id_hash, account_id, expires_at)
      values (sha256(${hash}::bytea), ${account?.id}, clock_timestamp() + ${expires}::interval)`)
  await session('ended', '-1 second')
  await session('lasting', '1 hour')
  const ago = ['2 days', '2 hours']
  for (const time of ago) {
    await owner.execute(
      sql`insert into rate_windows (key, started_at) values (${time}, now() - ${time}::interval)`,
    )
    await owner.execute(sql`insert into drafts (token_hash, form, fields, saved_at)
      values (sha256(${time}::bytea), 'f', '{}', now() - ${time}::interval)`)
  }
  await forgetExpired(db)
  const left = async (statement: ReturnType<typeof sql>) => (await db.execute(statement)).length
  expect(await left(sql`select from sessions where id_hash = sha256('ended')`)).toBe(0)
  expect(await left(sql`select from sessions where id_hash = sha256('lasting')`)).toBe(1)
  expect(await db.execute(sql`select key from rate_windows`)).toMatchObject([{ key: '2 hours' }])
  expect(await left(sql`select from drafts`)).toBe(1)
})
