import { smoothedShare } from './consensus'
import type { Tally } from './group-tallies'
import { aboveHalf, significant } from './significance'

export type MajorityComment = { column: number; members: number; given: number; share: number; test: number }

const mostShown = 5

/**
 * The comments on which significantly more than half of all persons, grouped or not, are on this side; at most five.
 * @param columns of the comments that may be listed, ascending by comment
 */
export function majority(
  everybody: Tally,
  side: 'agree' | 'disagree',
  columns: readonly number[],
): MajorityComment[] {
  return columns
    .map((column) => {
      const members = everybody[side][column] as number
      const given = everybody.given[column] as number
      return { column, members, given, share: smoothedShare(members, given), test: aboveHalf(members, given) }
    })
    .filter(({ share, test }) => share > 0.5 && significant(test))
    .sort((a, b) => b.share * b.test - a.share * a.test)
    .slice(0, mostShown)
}
