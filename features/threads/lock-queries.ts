import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Audience, Stage } from '@/db/enums'
import type { Openness } from './policy'

export type ThreadLock = {
  id: string
  proposal_id: string
  text_id: string | null
  subject_id: string
  audience: Audience
  audienceDelegation: string | null
  stage: Stage
  past: boolean
  closed: boolean
  locked: boolean
}

/** A thread and its proposal, kept as they are until the commit: a close takes the same rows `for update`. */
export async function lockThread(tx: Executor, slug: string, number: number) {
  const [row] = await tx.execute<ThreadLock>(sql`
    select t.id, t.proposal_id, p.text_id, t.subject_id, t.audience, t.audience_delegation as "audienceDelegation", p.stage,
      coalesce(clock_timestamp() >= p.closes_at, false) as past, t.closed_at is not null as closed,
      t.locked_at is not null as locked
    from threads t join proposals p on p.id = t.proposal_id
    where p.slug = ${slug} and t.number = ${number} for share of t, p`)
  return row
}

export const openness = (row: Pick<ThreadLock, 'stage' | 'past' | 'closed' | 'locked'>): Openness => ({
  stage: row.stage,
  past: row.past,
  threadClosed: row.closed,
  threadLocked: row.locked,
})
