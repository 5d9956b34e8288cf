export type Place = readonly [x: number, y: number, group: number]

/** Where an arrow points, on the page: right and down are positive. */
const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * Where a key leads from one place of a map: an arrow to the nearest within its quarter; Page Down and Page Up through
 * all of them in their order, Home and End to the first and the last.
 * @param places as drawn, in any unit
 * @returns its index, `from` where there is none that way, or null for a key that leads nowhere on a map
 */
export function placeAfter(places: readonly Place[], from: number, key: string) {
  const last = places.length - 1
  if (last < 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageDown') return Math.min(last, from + 1)
  if (key === 'PageUp') return Math.max(0, from - 1)
  return nearest(places, from, directions[key])
}

function nearest(places: readonly Place[], from: number, direction: (typeof directions)[string] | undefined) {
  const here = places[from]
  if (!direction || !here) return null
  let [found, least] = [from, Number.POSITIVE_INFINITY]
  places.forEach(([x, y], index) => {
    const along = (x - here[0]) * direction[0] + (y - here[1]) * direction[1]
    const aside = Math.abs((x - here[0]) * direction[1]) + Math.abs((y - here[1]) * direction[0])
    const distance = along + aside
    if (along > 0 && aside <= along && distance < least) [found, least] = [index, distance]
  })
  return found
}
