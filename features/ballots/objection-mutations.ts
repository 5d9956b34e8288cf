import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { ObjectionInput } from './input'
import { findBallotId, refusalOf } from './mutations'

/**
 * Stops an adoption without a vote: an objection or a request for a recorded vote (one suffices), or silence broken
 * with a reason. The trigger asks for the time, the method and the right on the roll. Saying it twice changes nothing.
 */
export async function objectTo(
  db: Database,
  viewer: Viewer,
  input: ObjectionInput,
): Promise<Outcome<{ ballot: number }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const ballot = await findBallotId(tx, input.ballot)
      if (!ballot) return refuse('not_found')
      await tx.execute(sql`
        insert into ballot_objections (ballot_id, delegation_code, kind, reason, lang, account_id)
        values (${ballot}, ${state}, ${input.kind}, ${input.reason ?? null}, ${input.reason ? (input.lang ?? null) : null},
          ${viewer.accountId}) on conflict do nothing`)
      return { ok: true, ballot: input.ballot }
    })
  } catch (error) {
    return refusalOf(error)
  }
}
