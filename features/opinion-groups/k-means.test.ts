import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kMeans } from './k-means'
import { assignNearest } from './nearest-centre'
import type { Points } from './positions'
import { silhouette } from './silhouette'

const pointsOf = (places: readonly (readonly [number, number])[]): Points => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
})

/** On a coarse grid, so that distances are often equal. */
const places = (minLength: number, maxLength: number) =>
  fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
    minLength,
    maxLength,
  })

describe('nearest centres', () => {
  it('are those that trying all finds, ties to the later', () => {
    fc.assert(
      fc.property(places(1, 60), places(1, 20), fc.nat(), (some, centres, start) => {
        const [points, around] = [pointsOf(some), pointsOf(centres)]
        const labels = new Int32Array(some.length).fill(start % centres.length)
        assignNearest(points, around, labels)
        const expected = some.map(([x, y]) => {
          const distances = centres.map(([toX, toY]) => (x - toX) ** 2 + (y - toY) ** 2)
          return distances.lastIndexOf(Math.min(...distances))
        })
        expect([...labels]).toEqual(expected)
      }),
    )
  })
})

describe('k-means', () => {
  it('begins at the first distinct points', () => {
    const points = pointsOf([
      [0, 0],
      [0, 0],
      [10, 0],
      [1, 0],
      [11, 0],
    ])
    const clusters = kMeans(points, { k: 2, iterations: 100 })
    expect([...clusters.labels]).toEqual([0, 0, 1, 0, 1])
    expect([...clusters.centres.x]).toEqual([1 / 3, 10.5])
  })

  it('moves centres to the weighted mean', () => {
    const points = pointsOf([
      [0, 0],
      [10, 0],
      [2, 4],
    ])
    const { centres } = kMeans(points, { k: 2, iterations: 20, weights: Float64Array.of(3, 1, 1) })
    expect([...centres.x]).toEqual([0.5, 10])
    expect([...centres.y]).toEqual([1, 0])
  })

  it('makes no more clusters than there are distinct points, and none empty', () => {
    fc.assert(
      fc.property(places(1, 80), fc.integer({ min: 1, max: 9 }), (some, k) => {
        const { labels, centres } = kMeans(pointsOf(some), { k, iterations: 20 })
        const distinct = new Set(some.map(String)).size
        expect(centres.x.length).toBeLessThanOrEqual(Math.min(k, distinct))
        expect(new Set(labels).size).toBe(centres.x.length)
      }),
    )
  })
})

describe('the silhouette', () => {
  it('is the mean of (next − own) / larger, 0 for a point alone', () => {
    const points = pointsOf([
      [0, 0],
      [0, 1],
      [4, 0],
    ])
    const clusters = {
      labels: Int32Array.of(0, 0, 1),
      centres: pointsOf([
        [0, 0.5],
        [4, 0],
      ]),
    }
    const far = Math.hypot(4, 1)
    expect(silhouette(points, clusters)).toBeCloseTo((3 / 4 + (far - 1) / far + 0) / 3, 12)
  })

  it('is 0 without a division', () => {
    expect(
      silhouette(
        pointsOf([
          [0, 0],
          [1, 0],
        ]),
        { labels: Int32Array.of(0, 0), centres: pointsOf([[0.5, 0]]) },
      ),
    ).toBe(0)
  })
})
