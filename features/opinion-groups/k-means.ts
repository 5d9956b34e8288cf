import { assignNearest } from './nearest-centre'
import type { Points } from './positions'

/** `labels` gives each point the place of its cluster; no cluster is empty. */
export type Clusters = { labels: Int32Array; centres: Points }

export type KMeansTerms = { k: number; iterations: number; weights?: Float64Array }

/** Centres that all moved less than this have settled. */
const settledWithin = 0.01

/**
 * k-means as Polis has it: begins at the first k distinct points, gives ties to the later cluster, drops clusters
 * that lose their last point. Fewer distinct points make fewer clusters.
 * @param points in an order that never changes, since the outcome depends on it
 */
export function kMeans(points: Points, { k, iterations, weights }: KMeansTerms): Clusters {
  const labels = new Int32Array(points.x.length)
  let centres = firstDistinct(points, k)
  for (let round = 0; ; round += 1) {
    assignNearest(points, centres, labels)
    const moved = recentred(points, labels, centres.x.length, weights)
    if (round === iterations || same(centres, moved)) return { labels, centres: moved }
    centres = moved
  }
}

function firstDistinct({ x, y }: Points, k: number): Points {
  const chosen: number[] = []
  for (let at = 0; at < x.length && chosen.length < k; at += 1) {
    if (!chosen.some((one) => x[one] === x[at] && y[one] === y[at])) chosen.push(at)
  }
  return {
    x: Float64Array.from(chosen, (at) => x[at] as number),
    y: Float64Array.from(chosen, (at) => y[at] as number),
  }
}

/** Centres at the weighted mean of their points, without those that have none; labels are renumbered to match. */
function recentred(points: Points, labels: Int32Array, count: number, weights?: Float64Array): Points {
  const mass = new Float64Array(count)
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  for (let at = 0; at < labels.length; at += 1) {
    const cluster = labels[at] as number
    const weight = weights ? (weights[at] as number) : 1
    mass[cluster] = (mass[cluster] as number) + weight
    x[cluster] = (x[cluster] as number) + weight * (points.x[at] as number)
    y[cluster] = (y[cluster] as number) + weight * (points.y[at] as number)
  }
  const place = new Int32Array(count)
  let kept = 0
  for (let cluster = 0; cluster < count; cluster += 1) {
    const total = mass[cluster] as number
    if (total === 0) continue
    place[cluster] = kept
    x[kept] = (x[cluster] as number) / total
    y[kept] = (y[cluster] as number) / total
    kept += 1
  }
  if (kept < count) {
    for (let at = 0; at < labels.length; at += 1) labels[at] = place[labels[at] as number] as number
  }
  return { x: x.slice(0, kept), y: y.slice(0, kept) }
}

/** Whether the centres, each list sorted, lie pairwise close together. */
function same(before: Points, after: Points) {
  const [one, other] = [sorted(before), sorted(after)]
  return other.every(([x, y], at) => {
    const [fromX, fromY] = one[at] as [number, number]
    return Math.hypot(x - fromX, y - fromY) < settledWithin
  })
}

function sorted({ x, y }: Points) {
  return Array.from(x, (value, at): [number, number] => [value, y[at] as number]).sort(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  )
}
