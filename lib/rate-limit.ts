import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'

/**
 * Counts one attempt under `key` and says whether it is within `limit` per `seconds`.
 * Fixed windows in PostgreSQL, so that all processes count together.
 */
export async function withinRate(db: Executor, key: string, limit: number, seconds: number) {
  const [row] = await db.execute<{ used: number }>(sql`
    insert into rate_windows as w (key) values (${key})
    on conflict (key) do update set
      used = case when w.started_at < clock_timestamp() - make_interval(secs => ${seconds}) then 1 else w.used + 1 end,
      started_at = case when w.started_at < clock_timestamp() - make_interval(secs => ${seconds})
        then clock_timestamp() else w.started_at end
    returning used`)
  return (row?.used ?? 1) <= limit
}

/** Takes one counted attempt back: what succeeded was no attack. */
export async function refundRate(db: Executor, keys: readonly string[]) {
  await db.execute(sql`update rate_windows set used = greatest(used - 1, 0) where key in ${[...keys]}`)
}
