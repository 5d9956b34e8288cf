const digitBits = 16
const digits = 1 << digitBits

/**
 * The places of a list ascending by key, in linear time (radix sort); what is equal keeps its order.
 * @param keys whole numbers from 0
 * @param order the places to begin with: how entries of equal key shall stand
 */
export function stableOrder(keys: Int32Array, order: Int32Array = placesOf(keys)): Int32Array {
  const sorted = pass(keys, order, 0)
  return keys.some((key) => key >= digits) ? pass(keys, sorted, digitBits) : sorted
}

/** A loop, since going through an iterator takes as long as the sorting. */
function placesOf(keys: Int32Array): Int32Array {
  const places = new Int32Array(keys.length)
  for (let at = 0; at < places.length; at += 1) places[at] = at
  return places
}

function pass(keys: Int32Array, order: Int32Array, shift: number): Int32Array {
  const next = new Int32Array(digits + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const after = (((keys[at] as number) >>> shift) & (digits - 1)) + 1
    next[after] = (next[after] as number) + 1
  }
  for (let digit = 1; digit <= digits; digit += 1) {
    next[digit] = (next[digit] as number) + (next[digit - 1] as number)
  }
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at += 1) {
    const entry = order[at] as number
    const digit = ((keys[entry] as number) >>> shift) & (digits - 1)
    const to = next[digit] as number
    next[digit] = to + 1
    sorted[to] = entry
  }
  return sorted
}
