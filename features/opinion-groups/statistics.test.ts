import { describe, expect, it } from 'vitest'
import { groupConsensus } from './consensus'
import { describeGroups } from './description'
import { opinionsOf } from './fixtures/opinions'
import type { Tally } from './group-tallies'
import { majority } from './majority'
import { opinionMatrix } from './opinion-matrix'
import { priorities } from './priority'
import { representatives } from './representative'
import { aboveHalf, aboveOther, significant } from './significance'

const tally = (...columns: [agree: number, disagree: number, given: number][]): Tally => ({
  agree: Int32Array.from(columns, ([agree]) => agree),
  disagree: Int32Array.from(columns, ([, disagree]) => disagree),
  given: Int32Array.from(columns, ([, , given]) => given),
})

describe('group votes', () => {
  const matrix = opinionMatrix(
    opinionsOf([
      [1, 1, 1],
      [1, 2, 0],
      [2, 1, -1],
      [2, 2, 1],
      [3, 1, 1],
    ]),
    new Set([2]),
  )

  it('count members alone, passes as given, and comments set aside, too', () => {
    const { groups, grouped, everybody } = describeGroups(matrix, {
      groups: Int32Array.of(0, 1, -1),
      count: 2,
    })
    expect(groups).toEqual([tally([1, 0, 1], [0, 0, 1]), tally([0, 1, 1], [1, 0, 1])])
    expect(grouped).toEqual(tally([1, 1, 2], [1, 0, 2]))
    expect(everybody).toEqual(tally([2, 1, 3], [1, 0, 2]))
  })

  it('make no list of comments set aside', () => {
    const described = describeGroups(matrix, { groups: Int32Array.of(0, 1, -1), count: 2 })
    const columns = described.representative.flat().map(({ column }) => column)
    expect(columns).not.toContain(1)
  })
})

describe('group-informed consensus', () => {
  it('is the product of smoothed shares', () => {
    const groups = [tally([8, 1, 10]), tally([3, 0, 3])]
    expect([...groupConsensus(groups, 'agree', 1)]).toEqual([(9 / 12) * (4 / 5)])
    expect([...groupConsensus(groups, 'disagree', 1)]).toEqual([(2 / 12) * (1 / 5)])
  })
})

describe('the tests', () => {
  it('have the values of the formulas', () => {
    expect(aboveHalf(8, 9)).toBeCloseTo(2 * Math.sqrt(10) * 0.4, 12)
    expect(aboveOther(3, 1, 7, 7)).toBeCloseTo(0.25 / Math.sqrt((6 / 16) * (10 / 16) * (2 / 8)), 12)
    expect(aboveOther(4, 6, 4, 6)).toBe(0)
    expect([1.2816, 1.2817].map(significant)).toEqual([false, true])
  })
})

describe('representative comments', () => {
  it('are what sets a group apart: the best agreed first, then by weight, agreed before rejected', () => {
    const one = tally([20, 0, 20], [0, 18, 20], [17, 1, 20], [10, 10, 20])
    const other = tally([15, 4, 20], [19, 0, 20], [2, 16, 20], [10, 9, 20])
    const [first, second] = representatives([one, other], [0, 1, 2, 3])
    expect(first?.map(({ column, side }) => [column, side])).toEqual([
      [2, 'agree'],
      [0, 'agree'],
      [1, 'disagree'],
    ])
    expect(second?.map(({ column, side }) => [column, side])).toEqual([
      [1, 'agree'],
      [2, 'disagree'],
    ])
    expect(first?.[0]).toMatchObject({ members: 17, given: 20, share: 18 / 22 })
    expect(first?.[0]?.ratio).toBeCloseTo(6, 12)
  })

  it('are at least one, however weak, and none without comments', () => {
    const groups = [tally([1, 1, 4]), tally([1, 1, 4])]
    expect(representatives(groups, [0]).map((list) => list.length)).toEqual([1, 1])
    expect(representatives(groups, [])).toEqual([[], []])
  })
})

describe('majority lists', () => {
  it('hold what significantly more than half are for or against, strongest first', () => {
    const everybody = tally([30, 2, 40], [38, 0, 40], [2, 36, 40], [20, 20, 40])
    expect(majority(everybody, 'agree', [0, 1, 2, 3]).map(({ column }) => column)).toEqual([1, 0])
    expect(majority(everybody, 'disagree', [0, 1, 2, 3])).toMatchObject([
      { column: 2, members: 36, given: 40 },
    ])
    expect(majority(everybody, 'agree', [0])).toHaveLength(1)
  })
})

describe('priorities', () => {
  it('favour comments that few have judged, and fix those about their author', () => {
    const grouped = tally([6, 2, 10], [0, 0, 0], [6, 2, 10])
    const [judged, fresh, meta] = priorities(grouped, Float64Array.of(0.5, 0.5, 0.5), Uint8Array.of(0, 0, 1))
    expect(judged).toBeCloseTo(((1 - 3 / 12) * 1.5 * (7 / 12) * (1 + 8 / 4)) ** 2, 12)
    expect(fresh).toBeCloseTo((0.5 * 1.5 * 0.5 * 9) ** 2, 12)
    expect(meta).toBe(49)
  })
})
