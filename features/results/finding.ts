import { electoralGroups, type Standing } from '@/db/enums'
import type { Positions, PositionTally } from './tally'

export type Finding = {
  key: 'empty' | 'nobody' | 'all' | 'some'
  values: { declared: number; inFavour: number; reservations: number; how: 'none' | 'all' | 'some' }
}

/** How many of those in favour have reservations, as the sentences choose by. */
export const howReserved = (inFavour: number, reservations: number) =>
  reservations === 0 ? ('none' as const) : reservations === inFavour ? ('all' as const) : ('some' as const)

/** Which sentence tells the finding, and the figures in it. */
export function findingOf({ declared, inFavour, counts }: PositionTally): Finding {
  const reservations = counts.support_with_reservations
  const key = declared === 0 ? 'empty' : inFavour === 0 ? 'nobody' : inFavour === declared ? 'all' : 'some'
  return { key, values: { declared, inFavour, reservations, how: howReserved(inFavour, reservations) } }
}

/** In how many electoral groups more States support than oppose. */
export const groupsInFavour = ({ byGroup }: Positions) =>
  electoralGroups.filter((group) => byGroup[group].inFavour > byGroup[group].counts.oppose).length

/** The electoral groups with the lowest and the highest share in favour, of those with any position. */
export function extremes({ byGroup }: Positions) {
  const shares = electoralGroups.flatMap((group) => {
    const { share } = byGroup[group]
    return share === null ? [] : [{ group, share }]
  })
  if (shares.length === 0) return null
  const low = Math.min(...shares.map((one) => one.share))
  const high = Math.max(...shares.map((one) => one.share))
  const at = (share: number) => shares.filter((one) => one.share === share).map((one) => one.group)
  return { groups: shares.length, low, high, lowest: at(low), highest: at(high) }
}

/** "None declared" stands last in every legend and table. */
export const standingsAndNone = [
  'support',
  'support_with_reservations',
  'abstain',
  'oppose',
  'none',
] as const satisfies readonly (Standing | 'none')[]
