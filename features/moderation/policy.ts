import type { Capacity, ElectoralGroup, ModerationAct } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { RefusalCode } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

export type CommentState = {
  capacity: Capacity
  accountId: number
  hidden: boolean
  withdrawn: boolean
  /** Who proposed hiding it, or hid it, and was not answered yet. Hidden at once and shown again: not reviewed in time. */
  pending: { act: ModerationAct; accountId: number; electoralGroup: ElectoralGroup | null } | null
}

/** A comment that binds a State is hidden by two moderators of different electoral groups (rule 8). */
const needsTwo = (comment: CommentState) => comment.capacity !== 'personal'

const isSecond = (viewer: Viewer, first: NonNullable<CommentState['pending']>) =>
  first.accountId !== viewer.accountId && first.electoralGroup !== viewer.electoralGroup

/**
 * What hiding this comment means when this moderator does it: proposing, hiding, hiding at once (personal data,
 * malware: another reviews within 24 hours), or confirming what a colleague of another group began. A hiding at once
 * that was not reviewed in time has lapsed: what is left of it is a proposal, which nobody can renew alone.
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
  if (pending?.act === 'hide_at_once') return isSecond(viewer, pending) ? 'confirm_hiding' : 'not_allowed'
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

/**
 * Settling the reports leaves all as it is. What was hidden at once is reviewed by confirming it or showing it again;
 * once that has lapsed, only another moderator settles it, or the first could hide it at once anew.
 */
export function whyNotDismiss(viewer: Viewer, comment: CommentState, appealed: boolean): RefusalCode | null {
  if (!may(viewer, 'moderate')) return 'not_allowed'
  const { pending } = comment
  if (pending?.act === 'hide_at_once')
    return comment.hidden || !isSecond(viewer, pending) ? 'not_allowed' : null
  return comment.hidden && appealed ? whyNotRestore(viewer, comment, true) : null
}

export const isAct = (value: ModerationAct | RefusalCode): value is ModerationAct =>
  ['propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding'].includes(value)
