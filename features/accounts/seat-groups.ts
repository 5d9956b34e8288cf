import { type DelegationKind, type ElectoralGroup, electoralGroups, type Role, roles } from '@/db/enums'
import { inAlphabeticalOrder } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'

export type OpenSeat = {
  login: string
  role: Role
  delegationCode: string | null
  kind: DelegationKind | null
  electoralGroup: ElectoralGroup | null
}

export type SeatGroups = {
  /** Delegations of Member States in the order of the language, each with its seats, the head first. */
  groups: { group: ElectoralGroup; delegations: { code: string; seats: OpenSeat[] }[] }[]
  /** Observers, then moderators and the secretariat. */
  others: OpenSeat[]
}

const byRank = (a: OpenSeat, b: OpenSeat) => roles.indexOf(b.role) - roles.indexOf(a.role)

/** The seats of a demonstration as its sign-in page lists them. */
export function groupSeats(locale: Locale, seats: readonly OpenSeat[]): SeatGroups {
  const officers = seats.filter((seat) => !seat.delegationCode).toSorted((a, b) => byRank(b, a))
  const codes = new Set(seats.flatMap((seat) => seat.delegationCode ?? []))
  const delegations = inAlphabeticalOrder(locale, [...codes]).map((code) => ({
    code,
    seats: seats.filter((seat) => seat.delegationCode === code).toSorted(byRank),
  }))
  const isOf = (group: ElectoralGroup) => (delegation: { seats: OpenSeat[] }) =>
    delegation.seats[0]?.kind === 'member_state' && delegation.seats[0].electoralGroup === group
  return {
    groups: electoralGroups
      .map((group) => ({ group, delegations: delegations.filter(isOf(group)) }))
      .filter((found) => found.delegations.length > 0),
    others: [
      ...delegations.flatMap((found) => found.seats.filter((seat) => seat.kind !== 'member_state')),
      ...officers,
    ],
  }
}

const typical = ['ke.delegate', 'br.head', 'no.expert', 'eu.observer', 'moderator.grulac', 'secretariat']

/** One seat of each kind, to begin with. */
export const typicalSeats = (seats: readonly OpenSeat[]) =>
  typical.flatMap((login) => seats.find((seat) => seat.login === login) ?? [])
