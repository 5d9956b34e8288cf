import { stableOrder } from './stable-order'

/**
 * The distinct ids of a list, ascending, and for each entry the place of its id among them; in linear time.
 * @param values whole numbers from 0
 * @param order the places of `values`, ascending by value
 */
export function placesAmongDistinct(values: Int32Array, order = stableOrder(values)) {
  const places = new Int32Array(values.length)
  const ids: number[] = []
  for (let at = 0; at < order.length; at += 1) {
    const entry = order[at] as number
    const value = values[entry] as number
    if (value !== ids[ids.length - 1]) ids.push(value)
    places[entry] = ids.length - 1
  }
  return { ids: Int32Array.from(ids), places }
}
