import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { type OpinionMatrix, opinionMatrix } from './opinion-matrix'
import type { GroupsSnapshot } from './snapshot'

/** The groups of a proposal as last computed, and where the viewer stands. */
export type ShownGroups = Omit<GroupsSnapshot, 'priorities'> & {
  computedAt: Date
  opinions: number
  you: { group: number | null; x: number; y: number } | null
}

export async function readGroups(db: Executor, proposalId: string, accountId: number | null) {
  const [row] = await db.execute<{
    snapshot: Omit<GroupsSnapshot, 'priorities'>
    at: string
    opinions: number
    you: ShownGroups['you']
  }>(sql`
    select s.snapshot - 'priorities' as snapshot, s.computed_at as at, s.opinions,
      (select json_build_object('group', m."group", 'x', m.x, 'y', m.y) from group_members m
        where m.proposal_id = s.proposal_id and m.account_id = ${accountId ?? 0}) as you
    from group_snapshots s where s.proposal_id = ${proposalId}`)
  if (!row) return null
  const found: ShownGroups = {
    ...row.snapshot,
    computedAt: new Date(row.at),
    opinions: row.opinions,
    you: row.you,
  }
  return found
}

/**
 * Proposals with opinions newer than their groups, or with comments taken away since; those that waited longest
 * first. An event is stamped before it commits, so the last seconds before a computation count as newer, too.
 */
export async function findStale(db: Executor) {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id::text as id from proposals p left join group_snapshots s on s.proposal_id = p.id
    where p.stage <> 'draft' and case when s.proposal_id is null then exists (
        select from threads t join comments c on c.thread_id = t.id join opinions o on o.comment_id = c.id
        where t.proposal_id = p.id and t.audience = 'public')
      else exists (
        select from opinion_events e join comments c on c.id = e.comment_id join threads t on t.id = c.thread_id
        where e.at > s.computed_at - interval '10 seconds' and t.proposal_id = p.id and t.audience = 'public')
      or exists (
        select from threads t join comments c on c.thread_id = t.id
        where t.proposal_id = p.id and greatest(c.hidden_at, c.withdrawn_at) > s.computed_at) end
    order by s.computed_at nulls first, p.id`)
  return rows.map(({ id }) => id)
}

/** All counted opinions of a proposal: on comments that are shown, in public threads. */
export async function readOpinionMatrix(db: Executor, proposalId: string) {
  const rows = await db.execute<{ person: number; comment: number; choice: number }>(sql`
    select o.account_id::int as person, c.number as comment,
      case o.choice when 'agree' then 1 when 'disagree' then -1 else 0 end as choice
    from threads t join comments c on c.thread_id = t.id join opinions o on o.comment_id = c.id
    where t.proposal_id = ${proposalId} and t.audience = 'public' and c.hidden_at is null and c.withdrawn_at is null
      and o.choice is not null`)
  const opinions = {
    persons: Int32Array.from(rows, ({ person }) => person),
    comments: Int32Array.from(rows, ({ comment }) => comment),
    choices: Int8Array.from(rows, ({ choice }) => choice),
  }
  return { matrix: opinionMatrix(opinions, new Set()), opinions: rows.length }
}

/** The State of each person who gave opinions on an item of the agenda; null for a method example, whose have none. */
export async function readStates(db: Executor, proposalId: string, { personIds }: OpinionMatrix) {
  const [proposal] = await db.execute<{ agenda: boolean }>(
    sql`select collection = 'agenda' as agenda from proposals where id = ${proposalId}`,
  )
  if (!proposal?.agenda) return null
  const rows = await db.execute<{ id: number; state: string | null }>(sql`
    select id::int as id, delegation_code as state from accounts where id = any(${`{${personIds.join(',')}}`}::bigint[])`)
  const byId = new Map(rows.map(({ id, state }) => [id, state]))
  return (row: number) => byId.get(personIds[row] as number) ?? null
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
