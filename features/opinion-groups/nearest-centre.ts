import type { Points } from './positions'

/**
 * Gives each point its nearest centre, ties to the later one: the same answer as trying all, with two short cuts. A
 * point nearer to its present centre than half the way from there to the next one keeps it; otherwise centres are
 * tried outwards along x and given up where x alone is further than the best.
 * @param labels the present centre of each point, changed in place
 */
export function assignNearest(points: Points, centres: Points, labels: Int32Array): void {
  const order = Int32Array.from(centres.x.keys()).sort(
    (a, b) => (centres.x[a] as number) - (centres.x[b] as number),
  )
  const xs = Float64Array.from(order, (centre) => centres.x[centre] as number)
  const ys = Float64Array.from(order, (centre) => centres.y[centre] as number)
  const safe = safeDistances(centres)
  for (let at = 0; at < labels.length; at += 1) {
    const x = points.x[at] as number
    const y = points.y[at] as number
    const own = labels[at] as number
    const fromOwn = square(x - (centres.x[own] as number), y - (centres.y[own] as number))
    if (fromOwn >= (safe[own] as number)) labels[at] = nearest(x, y, xs, ys, order)
  }
}

const square = (dx: number, dy: number) => dx * dx + dy * dy

/** Of each centre the square of half the distance to the next, less what rounding might hide. */
function safeDistances({ x, y }: Points): Float64Array {
  return x.map((ownX, own) => {
    let next = Number.POSITIVE_INFINITY
    for (let other = 0; other < x.length; other += 1) {
      if (other === own) continue
      next = Math.min(next, square(ownX - (x[other] as number), (y[own] as number) - (y[other] as number)))
    }
    return (next / 4) * (1 - 1e-9)
  })
}

function nearest(x: number, y: number, xs: Float64Array, ys: Float64Array, order: Int32Array): number {
  let above = firstFrom(xs, x)
  let below = above - 1
  let least = Number.POSITIVE_INFINITY
  let best = -1
  while (above < xs.length || below >= 0) {
    const right = above < xs.length ? (xs[above] as number) - x : Number.POSITIVE_INFINITY
    const left = below >= 0 ? x - (xs[below] as number) : Number.POSITIVE_INFINITY
    const dx = Math.min(right, left)
    if (dx * dx > least) break
    const place = right < left ? above++ : below--
    const distance = square(dx, y - (ys[place] as number))
    const centre = order[place] as number
    if (distance < least || (distance === least && centre > best)) {
      least = distance
      best = centre
    }
  }
  return best
}

/** The first place of an ascending list whose value is at least `x`. */
function firstFrom(xs: Float64Array, x: number) {
  let low = 0
  let high = xs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((xs[middle] as number) < x) low = middle + 1
    else high = middle
  }
  return low
}
