import type { Capacity } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { RefusalCode } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

/** Personal for everybody who comments; national and group only for who may speak for the State. */
export function capacitiesOf(viewer: Viewer | null): Capacity[] {
  if (!may(viewer, 'comment')) return []
  const offered: Capacity[] = ['personal']
  if (may(viewer, 'speak_for_state')) offered.push('national')
  if (may(viewer, 'speak_for_group') && viewer?.electoralGroup) offered.push('group')
  return offered
}

/** The group spoken for is the one in which the State is counted. */
export function whyNotInCapacity(
  viewer: Viewer,
  capacity: Capacity,
  onBehalfOf?: string,
): RefusalCode | null {
  if (!capacitiesOf(viewer).includes(capacity)) return 'not_allowed'
  return capacity === 'group' && onBehalfOf !== viewer.electoralGroup ? 'not_allowed' : null
}

export type OwnComment = { accountId: number; withdrawn: boolean; hidden: boolean }

export function whyNotChange(viewer: Viewer, comment: OwnComment): RefusalCode | null {
  if (comment.accountId !== viewer.accountId) return 'not_found'
  return comment.withdrawn || comment.hidden ? 'closed' : null
}
