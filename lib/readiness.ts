import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import journal from '@/db/migrations/meta/_journal.json' with { type: 'json' }
import { isUnavailable } from './database-errors'
import { log } from './log'

export type Readiness = 'ready' | 'not_migrated' | 'unreachable'

/** Whether the last migration that this build knows has been applied; a newer database serves an older build. */
export async function askReadiness(db: Pick<Executor, 'execute'>): Promise<Readiness> {
  const expected = journal.entries.at(-1)?.when ?? 0
  try {
    const [table] = await db.execute<{ exists: boolean }>(
      sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
    )
    if (!table?.exists) return 'not_migrated'
    const [last] = await db.execute<{ at: string | null }>(
      sql`select max(created_at) as at from drizzle.__drizzle_migrations`,
    )
    return Number(last?.at ?? 0) >= expected ? 'ready' : 'not_migrated'
  } catch (error) {
    if (isUnavailable(error)) return 'unreachable'
    log('warn', 'not ready', error)
    return 'not_migrated'
  }
}

export const readiness = () => askReadiness(database())
