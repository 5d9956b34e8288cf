import {
  type DelegationKind,
  type ElectoralGroup,
  electoralGroups,
  type Standing,
  standings,
} from '@/db/enums'

export type StandingCounts = Record<Standing, number>

/** Where one delegation stands; a choice of null is "none declared", also after a withdrawal. */
export type Declared = {
  code: string
  kind: DelegationKind
  electoralGroup: ElectoralGroup | null
  choice: Standing | null
}

export type PositionTally = {
  /** Member States, whether they declared or not. */
  members: number
  declared: number
  noneDeclared: number
  counts: StandingCounts
  /** Support and support with reservations together. */
  inFavour: number
  /** In favour of those declared, between 0 and 1; null where nobody declared. */
  share: number | null
}

export const noCounts = (): StandingCounts => ({
  support: 0,
  support_with_reservations: 0,
  abstain: 0,
  oppose: 0,
})

export const total = (counts: StandingCounts) => standings.reduce((sum, choice) => sum + counts[choice], 0)

export function tallyOf(members: number, counts: StandingCounts): PositionTally {
  const declared = total(counts)
  const inFavour = counts.support + counts.support_with_reservations
  return {
    members,
    declared,
    noneDeclared: members - declared,
    counts,
    inFavour,
    share: declared ? inFavour / declared : null,
  }
}

function countOf(rows: readonly Declared[]) {
  const counts = noCounts()
  for (const { choice } of rows) if (choice) counts[choice] += 1
  return tallyOf(rows.length, counts)
}

export type Positions = {
  all: PositionTally
  byGroup: Record<ElectoralGroup, PositionTally>
}

/** The positions of Member States in all and by electoral group, each State once. Observers are never counted. */
export function tallyPositions(rows: readonly Declared[]): Positions {
  const members = rows.filter((row) => row.kind === 'member_state')
  const byGroup = Object.fromEntries(
    electoralGroups.map((group) => [group, countOf(members.filter((row) => row.electoralGroup === group))]),
  ) as Record<ElectoralGroup, PositionTally>
  return { all: countOf(members), byGroup }
}
