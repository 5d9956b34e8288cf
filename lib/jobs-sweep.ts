import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'

/**
 * Deletes what has no use any more: sessions that have ended, where letters of old
 * invitations went, yesterday's counters of attempts and unsent words.
 */
export async function forgetExpired(db: Executor) {
  await db.execute(sql`select forget_sessions()`)
  await db.execute(sql`select forget_addresses()`)
  await db.execute(sql`delete from rate_windows where started_at < clock_timestamp() - interval '1 day'`)
  await db.execute(sql`delete from drafts where saved_at < clock_timestamp() - interval '1 day'`)
}
