import type { AuthorisationAct, DelegationKind, ElectoralGroup, Role } from '@/db/enums'

export type Person = { login: string; role: Role; electoralGroup: ElectoralGroup | null }

export type Member = Omit<Person, 'electoralGroup'> & {
  self: boolean
  authorised: boolean
  suspended: boolean
  /** Whether the member may vote, declare positions and speak for the State now. */
  acts: boolean
  /** Since when the seat is what it is: the last change, or the accreditation (then `by` is null). */
  since: Date
  by: Person | null
}

export type Change = {
  seq: number
  act: AuthorisationAct
  at: Date
  member: Omit<Person, 'electoralGroup'>
  by: Person
}

export type Team = {
  code: string
  kind: DelegationKind
  members: Member[]
  /** Who comes from this delegation and presides: never casts its vote. */
  presiding: Person[]
  /** Newest first. */
  changes: Change[]
}

/** What a member's seat allows, as the page says it. */
export function statusOf({ role, authorised, suspended }: Pick<Member, 'role' | 'authorised' | 'suspended'>) {
  if (suspended) return 'suspended'
  if (role === 'delegate') return authorised ? 'authorised' : 'delegate'
  return role === 'head' || role === 'acting_head' || role === 'expert' ? role : 'observer'
}

const seatBefore = {
  authorise: 'delegate',
  withdraw: 'delegate',
  appoint: 'delegate',
  relieve: 'acting_head',
} as const

/** The seat that a change was about; a vote may be handed to any, so that there only the present one is known. */
export const seatOfChange = ({ act, member }: Pick<Change, 'act' | 'member'>): Role =>
  act === 'hand_over' ? member.role : seatBefore[act]

/** Seats to which a person who presides can hand the vote. */
export const canTakeVote = ({ role, suspended }: Pick<Member, 'role' | 'suspended'>) =>
  !suspended && (role === 'delegate' || role === 'acting_head' || role === 'head')
