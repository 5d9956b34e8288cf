import { may } from '@/features/accounts/rights'
import { canRead, type Openness, whyClosed } from '@/features/threads/policy'
import type { RefusalCode } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

export type OpinionSubject = Openness & {
  thread: Parameters<typeof canRead>[1]
  collection: 'agenda' | 'method_example'
  hidden: boolean
  withdrawn: boolean
}

/** Opinions go on in a locked thread (locking stops writing), and end with the thread or the proposal. */
export function whyNoOpinion(viewer: Viewer, subject: OpinionSubject): RefusalCode | null {
  if (!canRead(viewer, subject.thread)) return 'not_found'
  if (!may(viewer, 'give_opinion')) return 'not_allowed'
  if (subject.collection === 'method_example' || subject.hidden || subject.withdrawn) return 'closed'
  return whyClosed({ ...subject, threadLocked: false })
}
