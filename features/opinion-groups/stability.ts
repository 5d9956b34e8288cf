import { findGroups, type Membership } from './grouping'
import type { OpinionMatrix } from './opinion-matrix'
import type { Components } from './principal-components'
import { adjustedRandIndex } from './rand-index'
import { randomNumbers } from './random'
import { inOrderOfAppearance } from './row-order'

/** Share of the opinions that each repetition leaves out, at random. */
const leftOut = 0.05
const [fewestRepetitions, mostRepetitions] = [3, 30]
/** Opinions to go through again in all: large deliberations are repeated less often, since each run takes long. */
const effort = 675_000
/** Of components: far less than what leaving opinions out does to them. */
const tolerance = 1e-4
const seed = 16_180_339

/**
 * How well the groups hold when 5 % of the opinions are missing: mean adjusted Rand index between the groups and those
 * found again from the rest, over persons placed both times. 1: they stay the same; near 0: they are chance. The same
 * on every run.
 * @returns null where there is no division to be stable
 */
export function stability(matrix: OpinionMatrix, membership: Membership & { components?: Components }) {
  if (membership.count < 2) return null
  const random = randomNumbers(seed)
  const affordable = Math.round(effort / matrix.choices.length)
  const repetitions = Math.max(fewestRepetitions, Math.min(mostRepetitions, affordable))
  let sum = 0
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const thinned = withoutSome(matrix, random)
    const again = new Map<number, number>()
    const near = nearOnes(thinned, membership.components)
    const found = findGroups(thinned, { tolerance, near }).groups
    thinned.personIds.forEach((person, row) => {
      again.set(person, found[row] as number)
    })
    const counterpart = matrix.personIds.map((person) => again.get(person) ?? -1)
    sum += adjustedRandIndex(membership.groups, counterpart)
  }
  return sum / repetitions
}

/** The components of what was left out of lie nearby, unless a comment has lost its only opinions. */
const nearOnes = ({ commentIds }: OpinionMatrix, components: Components | undefined) =>
  components?.first.length === commentIds.length
    ? components.first.map((value, at) => value + (components.second[at] as number))
    : undefined

function withoutSome(matrix: OpinionMatrix, random: () => number): OpinionMatrix {
  const { rowStart } = matrix
  const kept = {
    rowStart: new Int32Array(rowStart.length),
    columns: new Int32Array(matrix.columns.length),
    choices: new Int8Array(matrix.choices.length),
  }
  let to = 0
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const end = rowStart[row + 1] as number
    for (let cell = rowStart[row] as number; cell < end; cell += 1) {
      if (random() < leftOut) continue
      kept.columns[to] = matrix.columns[cell] as number
      kept.choices[to] = matrix.choices[cell] as number
      to += 1
    }
    kept.rowStart[row + 1] = to
  }
  return inOrderOfAppearance({
    ...matrix,
    rowStart: kept.rowStart,
    columns: kept.columns.subarray(0, to),
    choices: kept.choices.subarray(0, to),
  })
}
