import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'

export type Announcement = { announced: boolean; at: Date }

export type Announcements = {
  slug: string
  announcedAt: Date | null
  /** Somebody has said something under the proposal: nothing can be announced or taken back any more. */
  spoken: boolean
  /** Every announcement and its taking back, the latest first. */
  history: Announcement[]
}

/** What the secretariat has announced about rows per person; null for what isn't on the agenda. */
export async function readAnnouncements(db: Executor, slug: string): Promise<Announcements | null> {
  type Row = Omit<Announcements, 'announcedAt' | 'history'> & {
    announcedAt: string | null
    history: { announced: boolean; at: string }[] | null
  }
  const [row] = await db.execute<Row>(sql`
    select p.slug, p.rows_per_person_announced_at as "announcedAt",
      exists (select from comments where proposal_id = p.id) or exists (
        select from view_events where subject_id = p.subject_id
          or subject_id in (select subject_id from threads where proposal_id = p.id)) as spoken,
      (select json_agg(json_build_object('announced', r.announced, 'at', r.at) order by r.seq desc)
        from row_announcements r where r.proposal_id = p.id) as history
    from proposals p where p.slug = ${slug} and p.collection = 'agenda' and p.stage <> 'draft'`)
  if (!row) return null
  return {
    ...row,
    announcedAt: row.announcedAt ? new Date(row.announcedAt) : null,
    history: (row.history ?? []).map(({ announced, at }) => ({ announced, at: new Date(at) })),
  }
}

export const loadAnnouncements = (slug: string) => readAnnouncements(database(), slug)
