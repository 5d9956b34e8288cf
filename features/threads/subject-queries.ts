import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { lockThread, type ThreadLock } from './lock-queries'

/** The subject of a view or position, locked against closing: the proposal's own, or a thread's. */
export async function lockStandingSubject(tx: Executor, slug: string, thread?: number) {
  if (thread) return lockThread(tx, slug, thread)
  const [row] = await tx.execute<ThreadLock>(sql`
    select p.id, p.id as proposal_id, p.text_id, p.subject_id, 'public' as audience, null as "audienceDelegation", p.stage,
      coalesce(clock_timestamp() >= p.closes_at, false) as past, p.collection <> 'agenda' as closed, false as locked
    from proposals p where p.slug = ${slug} for share`)
  return row
}
