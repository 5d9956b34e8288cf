import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import { openStages } from '@/features/threads/policy'
import type { Viewer } from '@/lib/viewer'

export type RowAnnouncements = {
  /** Since when it is announced that opinions here are published row by row; null where they are not. */
  announcedAt: Date | null
  /** Every announcement and its taking back, the latest first. */
  history: { announced: boolean; at: Date }[]
  /** Somebody has said something under the proposal. Asked only for who may announce; null for others. */
  spoken: boolean | null
}

const spoken = sql`exists (select from comments where proposal_id = p.id) or exists (
  select from view_events where subject_id = p.subject_id
    or subject_id in (select subject_id from threads where proposal_id = p.id))`

/** What the secretariat has announced for a proposal of the agenda; null for what isn't there. */
export async function readAnnouncements(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
): Promise<RowAnnouncements | null> {
  const [row] = await db.execute<RowAnnouncements>(sql`
    select p.rows_per_person_announced_at as "announcedAt",
      coalesce((select json_agg(json_build_object('announced', r.announced, 'at', r.at) order by r.seq desc)
        from row_announcements r where r.proposal_id = p.id), '[]') as history,
      ${may(viewer, 'announce_rows') ? spoken : sql`null::boolean`} as spoken
    from proposals p where p.slug = ${slug} and p.collection = 'agenda' and p.stage <> 'draft'`)
  if (!row) return null
  const { announcedAt, history } = row
  return {
    ...row,
    announcedAt: announcedAt && new Date(announcedAt),
    history: history.map(({ announced, at }) => ({ announced, at: new Date(at) })),
  }
}

export const loadAnnouncements = (viewer: Viewer | null, slug: string) =>
  readAnnouncements(database(), viewer, slug)

/** Numbers have been drawn: from then on opinions under `proposals p` are final, though it be opened again. */
export const rowsDrawn = sql`(p.rows_per_person_announced_at is not null
  and exists (select from pseudonyms n where n.proposal_id = p.id))`

/**
 * Whether the opinions under `proposals p` are published row by row by now: those announced, by enough persons of enough
 * Member States, once no opinion can be given or changed any more. Before that, whoever compares two publications would see
 * which row somebody has just changed.
 */
export const rowsOut = sql`(p.collection = 'agenda' and p.rows_per_person_announced_at is not null
  and p.stage <> 'draft'
  and (not p.stage = any(${`{${openStages.join(',')}}`}::stage[]) or clock_timestamp() >= p.closes_at or ${rowsDrawn}) is true
  and (select count(distinct o.account_id) >= ${minimumPersons} and count(distinct d.code) >= ${minimumStates}
    from opinions o join comments c on c.id = o.comment_id join threads t on t.id = c.thread_id
    join accounts a on a.id = o.account_id
    left join delegations d on d.code = a.delegation_code and d.kind = 'member_state'
    where c.proposal_id = p.id and t.audience = 'public' and c.hidden_at is null and c.withdrawn_at is null
      and o.choice is not null))`
