import type { Membership } from './grouping'
import type { OpinionMatrix } from './opinion-matrix'

/** How many agreed, disagreed and gave any opinion (passes included), by column. */
export type Tally = { agree: Int32Array; disagree: Int32Array; given: Int32Array }

export function emptyTally(columns: number): Tally {
  return {
    agree: new Int32Array(columns),
    disagree: new Int32Array(columns),
    given: new Int32Array(columns),
  }
}

/** One tally per group, over its members alone; comments set aside are counted, too. */
export function groupTallies(matrix: OpinionMatrix, { groups, count }: Membership): Tally[] {
  const tallies = Array.from({ length: count }, () => emptyTally(matrix.commentIds.length))
  const { rowStart, columns, choices } = matrix
  groups.forEach((group, row) => {
    const tally = tallies[group]
    if (!tally) return
    const end = rowStart[row + 1] as number
    for (let cell = rowStart[row] as number; cell < end; cell += 1) {
      const column = columns[cell] as number
      const choice = choices[cell]
      tally.given[column] = (tally.given[column] as number) + 1
      if (choice === 1) tally.agree[column] = (tally.agree[column] as number) + 1
      if (choice === -1) tally.disagree[column] = (tally.disagree[column] as number) + 1
    }
  })
  return tallies
}

/** Everybody's opinions in one tally, grouped or not. */
export function wholeTally(matrix: OpinionMatrix): Tally {
  const everybody = { groups: new Int32Array(matrix.personIds.length), count: 1 }
  return groupTallies(matrix, everybody)[0] ?? emptyTally(matrix.commentIds.length)
}

/** The sum of several tallies. */
export function sumOfTallies(tallies: readonly Tally[], columns: number): Tally {
  const sum = emptyTally(columns)
  for (const tally of tallies) {
    for (const kind of ['agree', 'disagree', 'given'] as const) {
      tally[kind].forEach((value, column) => {
        sum[kind][column] = (sum[kind][column] as number) + value
      })
    }
  }
  return sum
}
