import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'

/**
 * Moves a comment with its replies to the top of another thread of the same proposal. Its number stays, so every
 * link to it still leads there. @returns false if there is no such thread.
 */
export async function moveComment(
  tx: Executor,
  place: { proposalId: string; commentId: string },
  thread: number,
) {
  const [target] = await tx.execute<{ id: string }>(sql`
    select id from threads where proposal_id = ${place.proposalId} and number = ${thread} and audience = 'public' for share`)
  if (!target) return false
  await tx.execute(sql`
    with recursive tree as (
      select id, thread_id, array[number] as path from comments where id = ${place.commentId}
      union all
      select c.id, c.thread_id, case when cardinality(tree.path) < 4 then tree.path || c.number else tree.path[1:3] || c.number end
      from comments c join tree on c.parent_id = tree.id
    )
    update comments c set thread_id = ${target.id}, path = tree.path,
      parent_id = case when c.id = ${place.commentId} then null else c.parent_id end
    from tree where tree.id = c.id`)
  return true
}
