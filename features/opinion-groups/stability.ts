import { findGroups, type Membership } from './grouping'
import { type OpinionMatrix, type Opinions, opinionMatrix } from './opinion-matrix'
import { adjustedRandIndex } from './rand-index'
import { randomNumbers } from './random'

/** Share of the opinions that each repetition leaves out, at random. */
const leftOut = 0.05
const repetitions = 10
const seed = 16_180_339

/**
 * How well the groups hold when 5 % of the opinions are missing: mean adjusted Rand index between the groups and those
 * found again from the rest, over persons placed both times. 1: they stay the same; near 0: they are chance. The same
 * on every run.
 * @returns null where there is no division to be stable
 */
export function stability(matrix: OpinionMatrix, membership: Membership): number | null {
  if (membership.count < 2) return null
  const random = randomNumbers(seed)
  let sum = 0
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const thinned = withoutSome(matrix, random)
    const again = new Map<number, number>()
    const found = findGroups(thinned).groups
    thinned.personIds.forEach((person, row) => {
      again.set(person, found[row] as number)
    })
    const counterpart = matrix.personIds.map((person) => again.get(person) ?? -1)
    sum += adjustedRandIndex(membership.groups, counterpart)
  }
  return sum / repetitions
}

function withoutSome(matrix: OpinionMatrix, random: () => number): OpinionMatrix {
  const { personIds, commentIds, rowStart, columns, choices } = matrix
  const kept: Opinions = {
    persons: new Int32Array(columns.length),
    comments: new Int32Array(columns.length),
    choices: new Int8Array(columns.length),
  }
  let count = 0
  personIds.forEach((person, row) => {
    for (let cell = rowStart[row] as number; cell < (rowStart[row + 1] as number); cell += 1) {
      if (random() < leftOut) continue
      kept.persons[count] = person
      kept.comments[count] = commentIds[columns[cell] as number] as number
      kept.choices[count] = choices[cell] as number
      count += 1
    }
  })
  const aside = new Set(commentIds.filter((_, column) => matrix.setAside[column] === 1))
  return opinionMatrix(
    {
      persons: kept.persons.subarray(0, count),
      comments: kept.comments.subarray(0, count),
      choices: kept.choices.subarray(0, count),
    },
    aside,
  )
}
