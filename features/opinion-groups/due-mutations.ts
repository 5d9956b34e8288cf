import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'

/** A proposal, or a thread of one, whose opinions are to be grouped. */
export type GroupedSubject = {
  subjectId: string
  proposalId: string
  /** None for the proposal itself: all its public threads. */
  threadId: string | null
  collection: 'agenda' | 'method_example'
}

/**
 * An event is stamped before it commits: the last seconds before a look, or before a computation, are looked at again.
 */
const margin = sql`interval '10 seconds'`

/**
 * Notes what has changed since the last look: proposals and public threads with opinions that are newer than their
 * groups, or with comments hidden, withdrawn, restored or moved since; and proposals that have no groups yet, since what was
 * brought in from elsewhere is older than it came. Several workers may look at once. What has not changed costs
 * nothing, however much there is.
 */
export async function noteChanges(db: Database) {
  await db.transaction(async (tx) => {
    const [looked] = await tx.execute<{ at: string; now: string }>(
      sql`select at::text as at, clock_timestamp()::text as now from groups_looked for update`,
    )
    const since = sql`${looked?.at}::timestamptz - ${margin}`
    await tx.execute(sql`
      insert into groups_due (subject_id, since, noted_at)
      with changed as (
        select comment_id, max(at) as at from opinion_events where at > ${since} group by comment_id
        union all
        select id, greatest(hidden_at, withdrawn_at) from comments where greatest(hidden_at, withdrawn_at) > ${since}
          and (hidden_at is not null or withdrawn_at is not null)
        union all
        select comment_id, at from moderation_log where at > ${since} and act in ('restore', 'move')
      ), concerned as (
        select c.thread_id, max(x.at) as at from changed x join comments c on c.id = x.comment_id group by c.thread_id
        union all
        select thread_id, at from moderation_log where at > ${since} and act = 'move'
      ), due as (
        select s.id, max(x.at) as at from concerned x join threads t on t.id = x.thread_id and t.audience = 'public'
        join proposals p on p.id = t.proposal_id and p.stage <> 'draft'
        cross join lateral (values (p.subject_id), (case when not t.is_general then t.subject_id end)) s (id)
        where s.id is not null group by s.id
        union all
        select p.subject_id, ${looked?.now}::timestamptz from proposals p left join group_snapshots g using (subject_id)
        where g.subject_id is null and p.stage <> 'draft' and exists (
          select from threads t join comments c on c.thread_id = t.id join comment_tallies y on y.comment_id = c.id
          where t.proposal_id = p.id and t.audience = 'public' and c.hidden_at is null and c.withdrawn_at is null
            and y.agree + y.disagree + y.pass > 0))
      select distinct due.id, ${looked?.now}::timestamptz, ${looked?.now}::timestamptz
      from due left join group_snapshots g on g.subject_id = due.id
      where g.computed_at is null or due.at > g.computed_at - ${margin}
      on conflict (subject_id) do update set noted_at = excluded.noted_at`)
    await tx.execute(sql`update groups_looked set at = ${looked?.now}`)
  })
}

/** What waits to be computed, longest first. */
export const listDue = (db: Executor) =>
  db.execute<GroupedSubject>(sql`
    select d.subject_id::text as "subjectId", p.id::text as "proposalId", t.id::text as "threadId", p.collection
    from groups_due d left join threads t on t.subject_id = d.subject_id
    join proposals p on p.subject_id = d.subject_id or p.id = t.proposal_id
    order by d.since, t.id nulls first, d.subject_id`)

/** Whatever has changed since then waits on. */
export const settleDue = (tx: Executor, subjectId: string, computedAt: string) =>
  tx.execute(sql`delete from groups_due where subject_id = ${subjectId} and noted_at <= ${computedAt}`)
