import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'

export type WorkerHealth = 'seen' | 'not_seen' | 'unknown'

const patienceMs = 500

/** Whether any worker has finished a job of the minute in the last two; unknown if the database can't be asked. */
export async function askWorkers(db: Pick<Executor, 'execute'>): Promise<WorkerHealth> {
  const asked = db
    .execute<{ seen: boolean }>(sql`
      select exists (select from pgboss.job where name = 'settle' and state = 'completed'
        and completed_on > clock_timestamp() - interval '2 minutes') as seen`)
    .then(([row]) => (row?.seen ? ('seen' as const) : ('not_seen' as const)))
    .catch(() => 'unknown' as const)
  return Promise.race([asked, pause(patienceMs, 'unknown' as const, { ref: false })])
}

export const workerHealth = () => askWorkers(database())
