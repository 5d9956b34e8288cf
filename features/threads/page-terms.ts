import { may } from '@/features/accounts/rights'
import type { ThreadPage } from '@/features/proposals/queries'
import type { Viewer } from '@/lib/viewer'
import { whyClosed } from './policy'

/** What the viewer may do on a thread's page. */
export function pageTerms(viewer: Viewer | null, { proposal, thread }: ThreadPage) {
  const closed = whyClosed({
    stage: proposal.stage,
    past: proposal.past || proposal.collection === 'method_example',
    threadClosed: thread.closedAt !== null,
    threadLocked: thread.lockedAt !== null,
  })
  const open = closed === null || (closed === 'locked' && may(viewer, 'moderate'))
  return {
    closed,
    open,
    mayOpine: may(viewer, 'give_opinion') && closed !== 'closed' && !proposal.opinionsFinal,
    mayWrite: may(viewer, 'comment') && open,
  }
}
