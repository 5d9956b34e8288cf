import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Audience } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'
import { visibleThreads } from './visible-queries'

export type ThreadLine = {
  number: number
  isGeneral: boolean
  title: string | null
  lang: string | null
  audience: Audience
  pinned: boolean
  locked: boolean
  closed: boolean
  label: string | null
  comments: number
  last: Date | null
}

/** The threads of a proposal that the viewer may read: the general one, pinned ones, then the latest opened. */
export async function listThreads(db: Executor, viewer: Viewer | null, slug: string): Promise<ThreadLine[]> {
  const rows = await db.execute<ThreadLine>(sql`
    select t.number, t.is_general as "isGeneral", t.title, t.lang, t.audience, t.pinned_at is not null as pinned,
      t.locked_at is not null as locked, t.closed_at is not null as closed, t.label, c.comments, c.last
    from threads t join proposals p on p.id = t.proposal_id cross join lateral (
      select count(*)::int as comments, max(created_at) as last from comments c
      where c.thread_id = t.id and c.withdrawn_at is null and c.hidden_at is null) c
    where p.slug = ${slug} and ${visibleThreads(viewer)}
    order by t.is_general desc, t.pinned_at desc nulls last, t.number desc limit 200`)
  return rows.map((row) => ({ ...row, last: row.last && new Date(row.last) }))
}
