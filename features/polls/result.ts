import type { Poll } from './queries'

/** How many gave each answer, of how many. */
export type Result = { counts: readonly number[]; total: number }

export const resultOf = ({ counts }: Poll): Result | null =>
  counts && { counts, total: counts.reduce((sum, n) => sum + n, 0) }

/** The places, from 0, of the answers that were given most often. */
export function mostGiven({ counts }: Result) {
  const most = Math.max(...counts)
  return counts.flatMap((n, place) => (n === most ? [place] : []))
}
