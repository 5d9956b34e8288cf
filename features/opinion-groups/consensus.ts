import type { Tally } from './group-tallies'

/** The chance that a side holds, estimated from few opinions as if there were one more for and one more against. */
export const smoothedShare = (side: number, given: number) => (side + 1) / (given + 2)

/**
 * Group-informed consensus, by column: the product over the groups of each one's smoothed share on this side, so that
 * no group can be outvoted. There is no least number of opinions: show the counts beside it.
 */
export function groupConsensus(groups: readonly Tally[], side: 'agree' | 'disagree', columns: number) {
  const products = new Float64Array(columns).fill(1)
  for (const tally of groups) {
    products.forEach((product, column) => {
      products[column] = product * smoothedShare(tally[side][column] as number, tally.given[column] as number)
    })
  }
  return products
}
