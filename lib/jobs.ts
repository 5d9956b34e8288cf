import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { jobSchema, jobStore, type QueueName } from '@/db/job-store.mjs'
import { log } from './log'

/**
 * Does what is due by now; may be run at any time, any number of times, by several at once.
 * @returns the moments, as ISO times, at which there will be something to do
 */
export type Handler = () => Promise<readonly string[]>

const hour = 60 * 60

/**
 * Works on jobs until it is stopped. The queues and their rights come with the migrations. The first thing it does is
 * what was missed while nobody worked.
 * @param db its pool, for nothing else; it stays open
 */
export async function startJobs(db: Parameters<typeof jobStore>[0], handlers: Record<QueueName, Handler>) {
  const boss = new PgBoss({
    db: jobStore(db),
    schema: jobSchema,
    migrate: false,
    // Often enough that no minute is left out: pg-boss looks a minute back.
    cronMonitorIntervalSeconds: 10,
    cronWorkerIntervalSeconds: 1,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: hour,
    deleteAfterHours: 24,
  })
  boss.on('error', (error) => log('warn', 'jobs', error))
  await boss.start()
  for (const [name, handler] of Object.entries(handlers)) {
    await boss.work(name, { pollingIntervalSeconds: 1, batchSize: 100 }, () => run(boss, name, handler))
    await boss.send(name, {})
  }
  return { stop: () => stop(boss) }
}

async function run(boss: PgBoss, name: string, handler: Handler) {
  try {
    const moments = await handler()
    if (moments.length > 0)
      await boss.insert(moments.map((at) => ({ name, data: {}, startAfter: at, singletonKey: at })))
  } catch (error) {
    log('error', `job ${name} failed`, error)
    throw error
  }
}

// pg-boss records a finished job without waiting for it: a moment more before the pool is closed.
async function stop(boss: PgBoss) {
  await boss.stop({ timeout: 3000 })
  await pause(100)
}
