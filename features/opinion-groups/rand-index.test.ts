import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from './rand-index'

const index = (one: number[], other: number[]) =>
  adjustedRandIndex(Int32Array.from(one), Int32Array.from(other))

describe('the adjusted Rand index', () => {
  it('is 1 for the same groups under other numbers', () => {
    expect(index([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBe(1)
  })

  it('is what Hubert and Arabie’s formula gives', () => {
    // Pairs together: 2 in both, 4 and 4 of 10 in each.
    expect(index([0, 0, 0, 1, 1], [0, 0, 1, 1, 1])).toBeCloseTo((2 - 1.6) / (4 - 1.6), 12)
    expect(index([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
  })

  it('leaves out who has no group on either side', () => {
    expect(index([0, 0, 1, 1, -1, 0], [1, 1, 0, 0, 0, -1])).toBe(1)
  })

  it('is 1 where neither side divides anybody', () => {
    expect(index([0, 0, 0], [0, 0, 0])).toBe(1)
    expect(index([], [])).toBe(1)
  })
})
