import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { GroupsSnapshot } from './snapshot'

/** The groups of a proposal or thread as last computed, and where the viewer stands. */
export type ShownGroups = Omit<GroupsSnapshot, 'priorities'> & {
  computedAt: Date
  opinions: number
  you: { group: number | null; x: number; y: number } | null
}

export async function readGroups(db: Executor, subjectId: string, accountId: number | null) {
  const [row] = await db.execute<{
    snapshot: Omit<GroupsSnapshot, 'priorities'>
    at: string
    opinions: number
    you: ShownGroups['you']
  }>(sql`
    select s.snapshot - 'priorities' as snapshot, s.computed_at as at, s.opinions,
      (select json_build_object('group', m."group", 'x', m.x, 'y', m.y) from group_members m
        where m.subject_id = s.subject_id and m.account_id = ${accountId ?? 0}) as you
    from group_snapshots s where s.subject_id = ${subjectId}`)
  if (!row) return null
  const found: ShownGroups = {
    ...row.snapshot,
    computedAt: new Date(row.at),
    opinions: row.opinions,
    you: row.you,
  }
  return found
}

/** Comments whose words are shown on each end of the strip. */
export const mostInStrip = 3

/** The comments whose words are shown with the groups. */
export const groupedComments = ({ groups, strip }: Pick<ShownGroups, 'groups' | 'strip'>) => [
  ...groups.flatMap(({ telling }) => telling.map(({ comment }) => comment)),
  ...strip.slice(0, mostInStrip).map(({ comment }) => comment),
  ...strip
    .slice(mostInStrip)
    .slice(-mostInStrip)
    .map(({ comment }) => comment),
]
