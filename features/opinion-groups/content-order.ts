import { placesAmongDistinct } from './distinct'
import type { Opinions } from './opinions'

/** The same opinions under ids that depend on nothing but what was answered, and whose they are: `accounts[id]`. */
export type OrderedOpinions = { opinions: Opinions; accounts: Int32Array }

/** Spreads the bits of a whole number over 32 (the end of MurmurHash3). */
function mixed(value: number) {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/**
 * Numbers persons by a digest of their answers. Where groups begin depends on the order of persons; accounts come in
 * the order in which people were invited, which has nothing to do with what they think. Who answered the same is
 * interchangeable.
 */
export function inContentOrder({ persons, comments, choices }: Opinions): OrderedOpinions {
  const { ids: known, places } = placesAmongDistinct(persons)
  const [one, other] = [new Int32Array(known.length), new Int32Array(known.length)]
  // Sums: they come out the same whichever opinion is met first.
  for (let at = 0; at < places.length; at += 1) {
    const person = places[at] as number
    const answer = mixed((comments[at] as number) * 4 + (choices[at] as number) + 1)
    one[person] = ((one[person] as number) + answer) | 0
    other[person] = ((other[person] as number) + mixed(answer + 0x9e3779b9)) | 0
  }
  const order = Int32Array.from(known.keys()).sort(
    (a, b) => (one[a] as number) - (one[b] as number) || (other[a] as number) - (other[b] as number) || a - b,
  )
  const rank = new Int32Array(known.length)
  for (let at = 0; at < order.length; at += 1) rank[order[at] as number] = at
  return {
    opinions: { persons: places.map((person) => rank[person] as number), comments, choices },
    accounts: order.map((person) => known[person] as number),
  }
}

/** As they are: ids that an export gave to its participants are kept, so that others find the same groups. */
export function inGivenOrder(opinions: Opinions): OrderedOpinions {
  const { ids: accounts, places: persons } = placesAmongDistinct(opinions.persons)
  return { opinions: { ...opinions, persons }, accounts }
}
