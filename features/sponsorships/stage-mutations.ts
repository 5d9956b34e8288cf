import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import { readDecided } from './decided-queries'
import type { StageInput, WithdrawalInput } from './input'
import { stagesAfter } from './policy'

type Staged = { proposal: string; stage: Stage }

/** What is written to the public record; the trigger judges it and sets the stage. */
async function change(
  db: Database,
  viewer: Viewer,
  { proposal, from, to, reason }: StageInput,
  withdrawnBy: string | null,
): Promise<Outcome<Staged>> {
  try {
    const rows = await db.execute(sql`
      insert into stage_changes (proposal_id, from_stage, to_stage, reason, delegation_code, account_id)
      select id, ${from}, ${to}, ${reason}, ${withdrawnBy}, ${viewer.accountId} from proposals
      where slug = ${proposal} and collection = 'agenda' and stage <> 'draft' returning seq`)
    return rows.length === 0 ? refuse('not_found') : { ok: true, proposal, stage: to }
  } catch (error) {
    return triggerRefusal(error)
  }
}

/** A moderator or the secretariat sets the stage, with a public reason. */
export async function changeStage(
  db: Database,
  officer: Viewer,
  input: StageInput,
): Promise<Outcome<Staged>> {
  if (!may(officer, 'set_stage')) return refuse('not_allowed')
  const decided = await readDecided(db, input.proposal)
  if (!stagesAfter(input.from, decided).includes(input.to)) return refuse('invalid', { to: 'invalid' })
  return change(db, officer, input, null)
}

/**
 * The main sponsor withdraws its proposal before voting begins; any member may bring it in again. The trigger cancels
 * what was announced in the same transaction, or refuses when a ballot was faster to open.
 */
export async function withdrawProposal(
  db: Database,
  viewer: Viewer,
  input: WithdrawalInput,
): Promise<Outcome<Staged>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'submit_text')) return refuse('not_allowed')
  return change(db, viewer, { ...input, to: 'closed' }, state)
}
