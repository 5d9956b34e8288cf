import { may } from '@/features/accounts/rights'
import type { Viewer } from '@/lib/viewer'
import type { InvitedRole } from './input'

/**
 * To which seats somebody invites: the secretariat accredits heads, observers and moderators, a head invites the members
 * of the own delegation. The database asks the same when an invitation is stored, and again when it is accepted.
 */
export function rolesToInvite(viewer: Viewer | null): readonly InvitedRole[] {
  if (may(viewer, 'administer')) return ['head', 'observer', 'moderator']
  const isHead = viewer?.role === 'head' || viewer?.role === 'acting_head'
  return isHead && viewer.delegation ? ['delegate', 'expert'] : []
}
