import type { DelegationKind, Role } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { Viewer } from '@/lib/viewer'

export type Seated = { role: Role; authorised: boolean; suspended: boolean }

/** Whether this member acts for the State: the rule of the rights matrix, asked of somebody else's seat. */
export const actsForState = ({ role, authorised, suspended }: Seated, code: string, kind: DelegationKind) =>
  !suspended && may({ role, authorised, delegation: { code, kind } }, 'declare_position')

/** Head and acting head change who acts for their State. The trigger asks again when the change is stored. */
export const mayAuthorise = (viewer: Viewer | null) =>
  (viewer?.role === 'head' || viewer?.role === 'acting_head') &&
  viewer.delegation !== null &&
  viewer.delegation.kind !== 'observer_organization'

/** Whoever presides keeps one right in the delegation they come from: to hand its vote to another member. */
export const mayHandOver = (viewer: Viewer | null) => viewer?.role === 'moderator'
