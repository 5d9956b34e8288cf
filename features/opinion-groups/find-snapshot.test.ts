import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inContentOrder } from './content-order'
import { findSnapshot } from './find-snapshot'
import { anyOpinions, shuffled, twoCamps } from './fixtures/opinions'
import { leastOnMap, mostOnMap } from './snapshot'

const asked = { seats: null, ordered: false, part: false }
const snapshotOf = (opinions: ReturnType<typeof twoCamps>, more = {}) =>
  JSON.parse(findSnapshot({ ...asked, opinions, ...more })?.snapshot ?? 'null')

/** Everybody under another id; the order of ids is turned round. */
const renamed = (opinions: ReturnType<typeof twoCamps>) => ({
  ...opinions,
  persons: opinions.persons.map((person) => 9_000_000 - 3 * person),
})

describe('a snapshot', () => {
  it('depends neither on the order of opinions nor on the ids of persons', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 80 }), fc.nat(), (persons, seed) => {
        const opinions = twoCamps(persons, seed)
        expect(snapshotOf(shuffled(renamed(opinions), seed))).toEqual(snapshotOf(opinions))
      }),
      { numRuns: 15 },
    )
  })

  it('gives everybody a place under their own id', () => {
    const opinions = twoCamps(80)
    const [before, after] = [opinions, renamed(opinions)].map((each) => {
      const places = findSnapshot({ ...asked, opinions: each })?.places
      return new Map(
        Array.from(places?.accounts ?? [], (account, at) => [
          account,
          [places?.groups[at], places?.x[at], places?.y[at]],
        ]),
      )
    })
    expect(before?.size).toBe(80)
    for (const [person, place] of before ?? []) expect(after?.get(9_000_000 - 3 * person)).toEqual(place)
  })

  it('of a part says nothing of few persons, and of nobody nothing at all', () => {
    expect(snapshotOf(twoCamps(leastOnMap - 1), { part: true })).toBeNull()
    expect(snapshotOf(twoCamps(leastOnMap - 1))).toMatchObject({ persons: leastOnMap - 1, points: null })
    expect(snapshotOf(twoCamps(leastOnMap), { part: true })).toMatchObject({ persons: leastOnMap })
    const none = { persons: Int32Array.of(), comments: Int32Array.of(), choices: Int8Array.of() }
    expect(snapshotOf(none)).toBeNull()
  })

  it('tells nothing of a group whose members come from two States', () => {
    const opinions = twoCamps(60)
    const seats = ['KE', 'BR', 'DE', 'NP'].map((state, place) => ({
      state,
      // Every third person is of the smaller camp: they come from the first two States alone.
      accounts: Int32Array.from({ length: 60 }, (_, person) => person).filter((person) =>
        person % 3 === 0 ? (person / 3) % 2 === place : person % 4 === place,
      ),
    }))
    const [large, small] = snapshotOf(opinions, { seats }).groups
    expect(large.size).toBeGreaterThan(30)
    expect(small).toEqual({ size: null, telling: [] })
  })

  it('draws no more signs than a map can show, from all over it', () => {
    const { persons, points } = snapshotOf(twoCamps(mostOnMap + 700))
    expect(persons).toBe(mostOnMap + 700)
    expect(points).toHaveLength(mostOnMap)
    const groups = new Set(points.map(([, , group]: number[]) => group))
    expect(groups).toEqual(new Set([0, 1, -1]))
  })
})

describe('the order of persons', () => {
  it('follows from what they answered, and who answered the same stands together', () => {
    fc.assert(
      fc.property(anyOpinions, fc.nat(), (opinions, seed) => {
        const one = inContentOrder(opinions)
        const other = inContentOrder(shuffled(opinions, seed))
        expect(other.accounts).toEqual(one.accounts)
        expect([...one.accounts].sort((a, b) => a - b)).toEqual(
          [...new Set(opinions.persons)].sort((a, b) => a - b),
        )
      }),
    )
  })
})
