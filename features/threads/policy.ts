import type { Audience, Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { RefusalCode } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

export const openStages: readonly Stage[] = ['discussion', 'negotiation', 'decision']

/** What decides whether a thread takes anything new. `past` is the database's answer to `clock_timestamp() >= closes_at`. */
export type Openness = { stage: Stage; past: boolean; threadClosed: boolean; threadLocked: boolean }

export function whyClosed(open: Openness): RefusalCode | null {
  if (!openStages.includes(open.stage) || open.past || open.threadClosed) return 'closed'
  return open.threadLocked ? 'locked' : null
}

/** Whether this viewer reads a thread at all; what they may not read is not found. */
export function canRead(
  viewer: Viewer | null,
  thread: { audience: Audience; audienceDelegation: string | null },
) {
  if (thread.audience === 'public') return true
  if (thread.audience === 'delegates') return may(viewer, 'read_delegates_threads')
  return (
    thread.audience === 'delegation' &&
    viewer?.delegation != null &&
    viewer.delegation.code === thread.audienceDelegation
  )
}
