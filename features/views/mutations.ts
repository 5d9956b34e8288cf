import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Standing } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { openness } from '@/features/threads/lock-queries'
import { canRead, whyClosed } from '@/features/threads/policy'
import { lockStandingSubject } from '@/features/threads/subject-queries'
import { uniqueViolation } from '@/lib/database-errors'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { StandingInput } from './input'

export type ViewReceipt = { choice: Standing | null; seq: number }

/** Records a person's view of a proposal or thread; counted, never shown by name. */
export async function recordView(
  db: Database,
  viewer: Viewer,
  input: StandingInput,
): Promise<Outcome<ViewReceipt>> {
  if (!may(viewer, 'give_view')) return refuse('not_allowed')
  const choice = input.choice === 'withdraw' ? null : input.choice
  try {
    return await db.transaction(async (tx) => {
      const subject = await lockStandingSubject(tx, input.proposal, input.thread)
      if (!subject || !canRead(viewer, subject)) return refuse('not_found')
      const closed = whyClosed({ ...openness(subject), threadLocked: false })
      if (closed) return refuse(closed)
      await tx.execute(sql`
        insert into view_events (subject_id, account_id, choice, reason, request_id)
        values (${subject.subject_id}, ${viewer.accountId}, ${choice}, ${input.reason ?? null}, ${input.requestId ?? null})`)
      const [row] = await tx.execute<ViewReceipt>(sql`
        select choice, seq from views where subject_id = ${subject.subject_id} and account_id = ${viewer.accountId}`)
      return { ok: true, ...(row ?? { choice: null, seq: 0 }) }
    })
  } catch (error) {
    if (uniqueViolation(error) !== 'view_events_request') throw error
    return replay(db, viewer, input, choice)
  }
}

async function replay(db: Database, viewer: Viewer, input: StandingInput, choice: Standing | null) {
  const [event] = await db.execute<ViewReceipt & { same: boolean }>(sql`
    select e.choice, e.seq, e.reason is not distinct from ${choice ? (input.reason ?? null) : null}
      and p.slug = ${input.proposal} and t.number is not distinct from ${input.thread ?? null}::int as same
    from view_events e left join threads t on t.subject_id = e.subject_id
    join proposals p on p.subject_id = e.subject_id or p.id = t.proposal_id
    where e.account_id = ${viewer.accountId} and e.request_id = ${input.requestId ?? null}`)
  if (!event?.same || event.choice !== choice) return refuse('request_reused')
  return { ok: true as const, choice: event.choice, seq: event.seq }
}
