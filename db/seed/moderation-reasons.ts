import reasons from '@/data/moderation-reasons.json' with { type: 'json' }
import type { Database } from '@/db/client'
import { moderationReasons } from '@/db/schema'

/** The list to begin with; what the secretariat has changed since is left alone. */
export async function loadModerationReasons(db: Pick<Database, 'insert'>) {
  const rows = reasons.map((reason, index) => ({ ...reason, position: index + 1 }))
  await db.insert(moderationReasons).values(rows).onConflictDoNothing()
}
