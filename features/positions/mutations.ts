import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Standing } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { openness } from '@/features/threads/lock-queries'
import { canRead, whyClosed } from '@/features/threads/policy'
import { lockStandingSubject } from '@/features/threads/subject-queries'
import type { StandingInput } from '@/features/views/input'
import { uniqueViolation } from '@/lib/database-errors'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

export type PositionReceipt = { choice: Standing | null; seq: number; delegation: string }

/** Declares where a delegation stands: a public act of the State, by its head or an authorised member. */
export async function declarePosition(
  db: Database,
  viewer: Viewer,
  input: StandingInput,
): Promise<Outcome<PositionReceipt>> {
  const delegation = viewer.delegation?.code
  if (!delegation || !may(viewer, 'declare_position')) return refuse('not_allowed')
  const choice = input.choice === 'withdraw' ? null : input.choice
  try {
    return await db.transaction(async (tx) => {
      const subject = await lockStandingSubject(tx, input.proposal, input.thread)
      if (!subject || !canRead(viewer, subject)) return refuse('not_found')
      const closed = whyClosed({ ...openness(subject), threadLocked: false })
      if (closed) return refuse(closed)
      await tx.execute(sql`
        insert into position_events (subject_id, delegation_code, choice, reason, account_id, request_id)
        values (${subject.subject_id}, ${delegation}, ${choice}, ${input.reason ?? null}, ${viewer.accountId},
          ${input.requestId ?? null})`)
      const [row] = await tx.execute<{ choice: Standing | null; seq: number }>(sql`
        select choice, seq from positions
        where subject_id = ${subject.subject_id} and delegation_code = ${delegation}`)
      return { ok: true, delegation, ...(row ?? { choice: null, seq: 0 }) }
    })
  } catch (error) {
    if (uniqueViolation(error) !== 'position_events_request') throw error
    return replay(db, viewer, input, choice, delegation)
  }
}

async function replay(
  db: Database,
  viewer: Viewer,
  input: StandingInput,
  choice: Standing | null,
  delegation: string,
) {
  const [event] = await db.execute<{ choice: Standing | null; seq: number; same: boolean }>(sql`
    select e.choice, e.seq, e.reason is not distinct from ${choice ? (input.reason ?? null) : null}
      and p.slug = ${input.proposal} and t.number is not distinct from ${input.thread ?? null}::int as same
    from position_events e left join threads t on t.subject_id = e.subject_id
    join proposals p on p.subject_id = e.subject_id or p.id = t.proposal_id
    where e.account_id = ${viewer.accountId} and e.request_id = ${input.requestId ?? null}`)
  if (!event?.same || event.choice !== choice) return refuse('request_reused')
  return { ok: true as const, delegation, choice: event.choice, seq: event.seq }
}
