import { createHmac } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { env } from './env'

/**
 * Counts one attempt under each key that `keys` selects, in fixed windows; returns `used`.
 * In PostgreSQL, so that all processes count together.
 */
export const countAttempt = (keys: SQL, seconds: number) => sql`
  insert into rate_windows as w (key) ${keys}
  on conflict (key) do update set
    used = case when w.started_at < clock_timestamp() - make_interval(secs => ${seconds}) then 1 else w.used + 1 end,
    started_at = case when w.started_at < clock_timestamp() - make_interval(secs => ${seconds})
      then clock_timestamp() else w.started_at end
  returning used`

/** Counts one attempt under `key` and says whether it is within `limit` per `seconds`. */
export async function withinRate(db: Executor, key: string, limit: number, seconds: number) {
  const [row] = await db.execute<{ used: number }>(countAttempt(sql`select ${key}`, seconds))
  return (row?.used ?? 1) <= limit
}

/** Takes one counted attempt back: what succeeded was no attack. */
export async function refundRate(db: Executor, keys: readonly string[]) {
  await db.execute(sql`update rate_windows set used = greatest(used - 1, 0) where key in ${[...keys]}`)
}

/** A key that doesn't keep what it is about: addresses, and account names, into which people type passwords. */
export const maskedKey = (kind: string, text: string) =>
  `${kind}:${createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url').slice(0, 24)}`
