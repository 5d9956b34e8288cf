import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { visibleThreads } from '@/features/threads/visible-queries'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { FlagInput } from './input'

export type Flagged = { number: number; proposal: string; thread: number }

/** Reports a comment to the moderators; the author of a hidden one appeals in the same way. Once while it is open. */
export async function flagComment(db: Database, viewer: Viewer, input: FlagInput): Promise<Outcome<Flagged>> {
  if (!may(viewer, 'flag')) return refuse('not_allowed')
  const [row] = await db.execute<{
    id: string
    thread: number
    mine: boolean
    hidden: boolean
    known: boolean
  }>(sql`
    select c.id, t.number as thread, c.account_id = ${viewer.accountId} as mine, c.hidden_at is not null as hidden,
      exists (select 1 from moderation_reasons where code = ${input.reasonCode} and retired_at is null) as known
    from comments c join proposals p on p.id = c.proposal_id join threads t on t.id = c.thread_id
    where p.slug = ${input.proposal} and c.number = ${input.comment} and c.withdrawn_at is null and ${visibleThreads(viewer)}`)
  if (!row) return refuse('not_found')
  if (!row.known) return refuse('invalid', { reasonCode: 'invalid' })
  if (row.mine !== row.hidden) return refuse('closed')
  await db.execute(sql`
    insert into flags (comment_id, account_id, reason_code, note)
    values (${row.id}, ${viewer.accountId}, ${input.reasonCode}, ${input.note ?? null})
    on conflict (comment_id, account_id) where settled_by is null do nothing`)
  return { ok: true, number: input.comment, proposal: input.proposal, thread: row.thread }
}
