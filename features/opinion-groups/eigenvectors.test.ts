import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadingEigenvectors } from './eigenvectors'
import { randomNumbers } from './random'

/** The map of AᵀA for a matrix given by rows. */
const gram = (rows: readonly (readonly number[])[]) => (source: Float64Array, target: Float64Array) => {
  for (const row of rows) {
    const along = row.reduce((sum, value, at) => sum + value * (source[at] as number), 0)
    row.forEach((value, at) => {
      target[at] = (target[at] as number) + along * value
    })
  }
}

const length = (vector: Float64Array) => Math.hypot(...vector)

describe('leading eigenvectors', () => {
  it('of a diagonal map are its axes', () => {
    const diagonal = [2, 9, 0, 5]
    const scale = (source: Float64Array, target: Float64Array) => {
      diagonal.forEach((value, at) => {
        target[at] = value * (source[at] as number)
      })
    }
    const [first, second] = leadingEigenvectors(scale, 4, 2)
    expect(first?.value).toBeCloseTo(9, 12)
    expect(Math.abs(first?.vector[1] ?? 0)).toBeCloseTo(1, 12)
    expect(second?.value).toBeCloseTo(5, 12)
    expect(Math.abs(second?.vector[3] ?? 0)).toBeCloseTo(1, 12)
  })

  it('solve the equation, are perpendicular, and no direction is stretched more than the first', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(rows, fc.nat(), (matrix, seed) => {
        const map = gram(matrix)
        const pairs = leadingEigenvectors(map, 9, 2)
        for (const { value, vector } of pairs) {
          const image = new Float64Array(9)
          map(vector, image)
          const error = length(image.map((one, at) => one - value * (vector[at] as number)))
          expect(error).toBeLessThan(1e-9 * Math.max(1, pairs[0]?.value ?? 0))
          expect(length(vector)).toBeCloseTo(1, 12)
        }
        const [first, second] = pairs
        const cosine = first?.vector.reduce((sum, one, at) => sum + one * (second?.vector[at] ?? 0), 0)
        expect(cosine ?? 0).toBeCloseTo(0, 9)
        const random = randomNumbers(seed)
        const other = Float64Array.from({ length: 9 }, () => random() - 0.5)
        const image = new Float64Array(9)
        map(other, image)
        expect(length(image)).toBeLessThanOrEqual((first?.value ?? 0) * length(other) * (1 + 1e-9) + 1e-12)
      }),
    )
  })

  it('are found when two are equally large, when there is one only, and when there is none', () => {
    const same = leadingEigenvectors(
      gram([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 0.1],
      ]),
      3,
      2,
    )
    expect(same.map(({ value }) => Math.round(value * 1e9) / 1e9)).toEqual([1, 1])
    const one = leadingEigenvectors(gram([[3, 4, 0]]), 3, 2)
    expect(one[0]?.value).toBeCloseTo(25, 12)
    expect(one[1]?.value ?? 0).toBeCloseTo(0, 12)
    expect(leadingEigenvectors(gram([]), 0, 2)).toEqual([])
    expect(leadingEigenvectors(gram([]), 5, 2).every(({ value }) => value === 0)).toBe(true)
  })
})
