import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { ParticipationInput } from './input'
import { findBallotId, refusalOf } from './mutations'

/**
 * Where nobody votes, a delegation announces that it does not participate, or takes that back until the close. It
 * stands in nobody's way. The trigger asks for the time, the method and the right on the roll, and drops repetitions.
 */
export async function announceParticipation(
  db: Database,
  viewer: Viewer,
  { ballot, participates }: ParticipationInput,
): Promise<Outcome<{ ballot: number; participates: boolean }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const id = await findBallotId(tx, ballot)
      if (!id) return refuse('not_found')
      await tx.execute(sql`
        insert into participation_events (ballot_id, delegation_code, participates, account_id)
        values (${id}, ${state}, ${participates}, ${viewer.accountId})`)
      return { ok: true, ballot, participates }
    })
  } catch (error) {
    return refusalOf(error)
  }
}
