import type { Precision } from './eigenvectors'
import { type Clusters, kMeans } from './k-means'
import type { OpinionMatrix } from './opinion-matrix'
import { type Points, personPositions } from './positions'
import { type Components, principalComponents } from './principal-components'
import { silhouette } from './silhouette'

/** Group of each row; −1 for a person with too few opinions to be placed. */
export type Membership = { groups: Int32Array; count: number }

export type OpinionGroups = Membership & { components: Components; positions: Points }

/** Fewer opinions don't place a person, unless so few persons took part that the most active must do. */
export const leastOpinions = 7
const leastPersons = 15

const baseClusters = { k: 100, iterations: 100 }
const groupIterations = 20
const mostGroups = 5
const baseClustersPerGroup = 12

/**
 * Persons who answer alike, found as Polis finds them, from scratch.
 * @param precision of the components, for groups that nobody sees
 */
export function findGroups(matrix: OpinionMatrix, precision?: Precision): OpinionGroups {
  const components = principalComponents(matrix, precision)
  const positions = personPositions(matrix, components)
  const rows = placedRows(matrix)
  const placed = {
    x: Float64Array.from(rows, (row) => positions.x[row] as number),
    y: Float64Array.from(rows, (row) => positions.y[row] as number),
  }
  const base = kMeans(placed, baseClusters)
  const best = bestGroups(base)
  const groups = new Int32Array(matrix.personIds.length).fill(-1)
  rows.forEach((row, at) => {
    groups[row] = best.labels[base.labels[at] as number] as number
  })
  return { groups, count: best.centres.x.length, components, positions }
}

/** The rows with opinions enough to be placed, ascending. */
function placedRows({ rowStart, commentIds }: OpinionMatrix) {
  const rows = Array.from({ length: rowStart.length - 1 }, (_, row) => row)
  const given = (row: number) => (rowStart[row + 1] as number) - (rowStart[row] as number)
  const placed = rows.filter((row) => given(row) >= Math.min(leastOpinions, commentIds.length))
  if (placed.length >= leastPersons) return placed
  return rows
    .toSorted((a, b) => given(b) - given(a))
    .slice(0, leastPersons)
    .toSorted((a, b) => a - b)
}

/** Groups the base clusters, each weighing as many as its members, into the number of groups that parts them best. */
function bestGroups({ labels, centres }: Clusters): Clusters {
  const weights = new Float64Array(centres.x.length)
  for (const label of labels) weights[label] = (weights[label] as number) + 1
  let best: Clusters = {
    labels: new Int32Array(weights.length),
    centres: { x: centres.x.slice(0, 0), y: centres.y.slice(0, 0) },
  }
  let clearest = Number.NEGATIVE_INFINITY
  const most = Math.min(mostGroups, 2 + Math.floor(weights.length / baseClustersPerGroup))
  for (let k = 2; k <= most; k += 1) {
    const clusters = kMeans(centres, { k, iterations: groupIterations, weights })
    const clearness = silhouette(centres, clusters)
    if (clearness < clearest) continue
    clearest = clearness
    best = clusters
  }
  return best
}
