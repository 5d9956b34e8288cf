import type { Clusters } from './k-means'
import type { Points } from './positions'

/**
 * How clearly points belong to their own cluster rather than to the next one: the mean over all points, from −1 to 1;
 * a point alone in its cluster counts 0.
 */
export function silhouette({ x, y }: Points, { labels, centres }: Clusters): number {
  const count = centres.x.length
  if (count < 2 || labels.length === 0) return 0
  const sizes = new Int32Array(count)
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1
  let total = 0
  const sums = new Float64Array(count)
  for (let at = 0; at < labels.length; at += 1) {
    const own = labels[at] as number
    if (sizes[own] === 1) continue
    sums.fill(0)
    for (let other = 0; other < labels.length; other += 1) {
      const dx = (x[at] as number) - (x[other] as number)
      const dy = (y[at] as number) - (y[other] as number)
      const label = labels[other] as number
      sums[label] = (sums[label] as number) + Math.sqrt(dx * dx + dy * dy)
    }
    const within = (sums[own] as number) / ((sizes[own] as number) - 1)
    let next = Number.POSITIVE_INFINITY
    sums.forEach((sum, label) => {
      if (label !== own) next = Math.min(next, sum / (sizes[label] as number))
    })
    const larger = Math.max(within, next)
    if (larger > 0) total += (next - within) / larger
  }
  return total / labels.length
}
