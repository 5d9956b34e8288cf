import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, type RefusalCode, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { TogetherInput } from './input'
import { decide } from './mutations'

export type DecidedTogether = {
  /** Entries of the public log, one a comment. */
  entries: number[]
  refused: { proposal: string; comment: number; refusal: RefusalCode }[]
}

/**
 * Decides several comments for one reason, each as if it were alone: judged beside its row, in a transaction and with an
 * entry of its own. What is refused doesn't stop the others.
 */
export async function decideTogether(
  db: Database,
  viewer: Viewer,
  { act, reasonCode, reason, picks }: TogetherInput,
): Promise<Outcome<DecidedTogether>> {
  if (!may(viewer, 'moderate')) return refuse('not_allowed')
  const result: DecidedTogether = { entries: [], refused: [] }
  for (const address of picks) {
    const input = act === 'hide' ? { ...address, act, reasonCode, reason } : { ...address, act, reason }
    const outcome = await decide(db, viewer, input)
    if (outcome.ok) result.entries.push(outcome.entry)
    else result.refused.push({ ...address, refusal: outcome.refusal })
  }
  return { ok: true, ...result }
}
