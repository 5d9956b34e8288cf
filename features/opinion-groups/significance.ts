/** One-sided, 90 %. */
const critical = 1.2816

export const significant = (z: number) => z > critical

/** z of "more than half are on this side". */
export function aboveHalf(side: number, given: number): number {
  return 2 * Math.sqrt(given + 1) * ((side + 1) / (given + 1) - 0.5)
}

/** z of "the first share is larger than the second"; each count one larger, as Polis has it. */
export function aboveOther(side: number, otherSide: number, given: number, otherGiven: number): number {
  const [here, there, total, otherTotal] = [side + 1, otherSide + 1, given + 1, otherGiven + 1]
  const pooled = (here + there) / (total + otherTotal)
  if (pooled === 1) return 0
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / total + 1 / otherTotal))
  return (here / total - there / otherTotal) / error
}
