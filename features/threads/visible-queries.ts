import { type SQL, sql } from 'drizzle-orm'
import { may } from '@/features/accounts/rights'
import type { Viewer } from '@/lib/viewer'

/** The condition on `threads t` that every read goes through: `canRead` of the policy, as SQL. */
export function visibleThreads(viewer: Viewer | null): SQL {
  const open = [sql`t.audience = 'public'`]
  if (may(viewer, 'read_delegates_threads')) open.push(sql`t.audience = 'delegates'`)
  if (viewer?.delegation)
    open.push(sql`(t.audience = 'delegation' and t.audience_delegation = ${viewer.delegation.code})`)
  return sql`(${sql.join(open, sql` or `)})`
}
