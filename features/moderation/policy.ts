import type { Capacity, ElectoralGroup, ModerationAct } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { RefusalCode } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

export type CommentState = {
  capacity: Capacity
  accountId: number
  hidden: boolean
  withdrawn: boolean
  /** Who proposed hiding it, or hid it, and was not answered yet. */
  pending: { act: ModerationAct; accountId: number; electoralGroup: ElectoralGroup | null } | null
}

/** A comment that binds a State is hidden by two moderators of different electoral groups (rule 8). */
const needsTwo = (comment: CommentState) => comment.capacity !== 'personal'

const isSecond = (viewer: Viewer, first: NonNullable<CommentState['pending']>) =>
  first.accountId !== viewer.accountId && first.electoralGroup !== viewer.electoralGroup

/**
 * What hiding this comment means when this moderator does it: proposing, hiding, hiding at once (personal data,
 * malware: another reviews within 24 hours), or confirming what a colleague of another group began.
 */
export function actOfHiding(
  viewer: Viewer,
  comment: CommentState,
  urgent: boolean,
): ModerationAct | RefusalCode {
  if (!may(viewer, 'moderate')) return 'not_allowed'
  if (comment.withdrawn) return 'closed'
  const { pending } = comment
  if (comment.hidden)
    return pending?.act === 'hide_at_once'
      ? isSecond(viewer, pending)
        ? 'confirm_hiding'
        : 'not_allowed'
      : 'closed'
  if (!needsTwo(comment)) return 'hide'
  if (urgent) return 'hide_at_once'
  if (pending?.act !== 'propose_hiding') return 'propose_hiding'
  return isSecond(viewer, pending) ? 'confirm_hiding' : 'not_allowed'
}

/** Anything hidden can be shown again; what an author appeals against, by a moderator of another group. */
export function whyNotRestore(viewer: Viewer, comment: CommentState, appealed: boolean): RefusalCode | null {
  if (!may(viewer, 'moderate')) return 'not_allowed'
  if (!comment.hidden) return 'closed'
  const first = comment.pending
  return appealed && first && !isSecond(viewer, first) ? 'not_allowed' : null
}

export const isAct = (value: ModerationAct | RefusalCode): value is ModerationAct =>
  ['propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding'].includes(value)
