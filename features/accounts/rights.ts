import type { Role } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'

/** Who may do what, once. Ownership, deadlines and locks are asked where the row is. */
const matrix = {
  comment: ['observer', 'expert', 'delegate', 'acting_head', 'head', 'moderator', 'secretariat'],
  speak_for_state: ['delegate', 'acting_head', 'head'],
  speak_for_group: ['acting_head', 'head'],
  open_thread: ['expert', 'delegate', 'acting_head', 'head', 'moderator', 'secretariat'],
  give_opinion: ['observer', 'expert', 'delegate', 'acting_head', 'head'],
  give_view: ['observer', 'expert', 'delegate', 'acting_head', 'head'],
  declare_position: ['delegate', 'acting_head', 'head'],
  cast_vote: ['delegate', 'acting_head', 'head'],
  open_ballot: ['moderator', 'secretariat'],
  open_poll: ['moderator', 'secretariat'],
  /** The database asks the same of the seat (`answer_poll`). */
  answer_poll: ['observer', 'expert', 'delegate', 'acting_head', 'head'],
  /** Sponsor a proposal, propose an amendment. */
  submit_text: ['delegate', 'acting_head', 'head'],
  set_stage: ['moderator', 'secretariat'],
  /** The database asks the same of the seat (`judge_row_announcement`). */
  announce_rows: ['secretariat'],
  read_delegates_threads: ['expert', 'delegate', 'acting_head', 'head', 'moderator', 'secretariat'],
  flag: ['observer', 'expert', 'delegate', 'acting_head', 'head', 'moderator', 'secretariat'],
  moderate: ['moderator'],
  administer: ['secretariat'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof matrix
export const actions = Object.keys(matrix) as Action[]

/** An authorised delegate speaks for the State; any other needs to be its head or acting head. */
const bindsTheState: readonly Action[] = [
  'speak_for_state',
  'speak_for_group',
  'declare_position',
  'cast_vote',
  'submit_text',
]

export type Actor = Pick<Viewer, 'role' | 'authorised' | 'delegation'>

export function may(actor: Actor | null, action: Action): boolean {
  if (!actor) return false
  const holders: readonly Role[] = matrix[action]
  if (!holders.includes(actor.role)) return false
  if (!bindsTheState.includes(action)) return true
  if (!actor.delegation || actor.delegation.kind === 'observer_organization') return false
  if (action === 'cast_vote' && actor.delegation.kind !== 'member_state') return false
  return actor.role === 'delegate' ? actor.authorised : true
}
