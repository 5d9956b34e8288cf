import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densePositions } from './fixtures/dense'
import { anyOpinions, opinionsOf, shuffled, twoCamps } from './fixtures/opinions'
import { findGroups } from './grouping'
import { groupsReport } from './groups-report'
import { opinionMatrix } from './opinion-matrix'
import { commentPositions, extremities } from './positions'
import { adjustedRandIndex } from './rand-index'
import { stability } from './stability'

const matrixOf = (cells: Parameters<typeof opinionsOf>[0]) => opinionMatrix(opinionsOf(cells), new Set())

describe('opinion groups', () => {
  it('are the two camps of a divided deliberation', () => {
    const matrix = opinionMatrix(twoCamps(60), new Set())
    const { groups, count } = findGroups(matrix)
    expect(count).toBe(2)
    const camps = matrix.personIds.map((person) => (person % 3 === 0 ? 0 : 1))
    expect(adjustedRandIndex(groups, camps)).toBeGreaterThan(0.8)
  })

  it('stand where the long way puts them', () => {
    const matrix = opinionMatrix(twoCamps(40, 3), new Set([4]))
    const { positions } = findGroups(matrix)
    const expected = densePositions(matrix)
    const mirror = expected.map(([x, y], row) => [x * (positions.x[row] ?? 0), y * (positions.y[row] ?? 0)])
    const [signX, signY] = [0, 1].map((axis) =>
      Math.sign(mirror.reduce((sum, pair) => sum + (pair[axis] ?? 0), 0)),
    )
    expected.forEach(([x, y], row) => {
      expect(positions.x[row]).toBeCloseTo(x * (signX ?? 1), 6)
      expect(positions.y[row]).toBeCloseTo(y * (signY ?? 1), 6)
    })
  })

  it('place nobody with fewer than seven opinions where enough people have more', () => {
    const opinions = twoCamps(60)
    const few = [0, 2, 4, 6, 8, 10].map((comment) => [1000, comment, 1] as const)
    const cells = [...opinions.persons].map(
      (person, at) => [person, opinions.comments[at] ?? 0, opinions.choices[at] ?? 0] as const,
    )
    const matrix = matrixOf([...cells, ...few])
    const { groups } = findGroups(matrix)
    expect(groups[matrix.personIds.indexOf(1000)]).toBe(-1)
    expect(groups.filter((group) => group === -1).length).toBeLessThan(5)
  })

  it('take the most active where too few have seven', () => {
    const cells = Array.from({ length: 20 }, (_, person) =>
      Array.from(
        { length: 2 + (person % 4) },
        (_, comment) => [person, comment * 2 + (person % 2), 1] as const,
      ),
    )
    const { groups } = findGroups(matrixOf(cells.flat()))
    expect(groups.filter((group) => group >= 0)).toHaveLength(15)
  })

  it('are none without opinions and one without disagreement', () => {
    expect(findGroups(matrixOf([])).count).toBe(0)
    const agreed = matrixOf(Array.from({ length: 90 }, (_, at) => [at % 10, Math.floor(at / 10), 1] as const))
    const { count, groups } = findGroups(agreed)
    expect(count).toBe(1)
    expect(new Set(groups)).toEqual(new Set([0]))
    expect(stability(agreed, { groups, count })).toBeNull()
  })

  it('ignore what is said on comments set aside', () => {
    const opinions = twoCamps(60)
    const turned = opinions.choices.map((choice, at) => (opinions.comments[at] === 3 ? -choice : choice))
    const aside = new Set([3])
    const [one, other] = [opinions, { ...opinions, choices: turned }].map((each) =>
      findGroups(opinionMatrix(each, aside)),
    )
    expect(one).toEqual(other)
  })

  it('and all that is said of them are the same for every order of import', () => {
    fc.assert(
      fc.property(anyOpinions, fc.nat(), (opinions, seed) => {
        const report = (each: typeof opinions) => ({
          ...groupsReport(opinionMatrix(each, new Set([8]))),
          ms: 0,
        })
        expect(report(shuffled(opinions, seed))).toEqual(report(opinions))
      }),
      { numRuns: 60 },
    )
  })
})

describe('positions of comments', () => {
  it('are further out the more an opinion tells, and in the middle for those set aside', () => {
    const matrix = opinionMatrix(twoCamps(60), new Set([4]))
    const { components, positions } = findGroups(matrix)
    const places = commentPositions(matrix.setAside, components)
    const lengths = extremities(places)
    expect(lengths[4]).toBe(0)
    expect(Math.min(...lengths.filter((_, column) => column !== 4))).toBeGreaterThan(0.5)
    // Who agrees with comment 0 stands on the side where it stands.
    const agreeing = matrix.personIds.indexOf(0)
    expect(Math.sign(places.x[0] ?? 0)).toBe(Math.sign(positions.x[agreeing] ?? 0))
  })
})

describe('stability', () => {
  it('is high where camps are clear, lower where choices are chance, and the same on every run', () => {
    const clear = opinionMatrix(twoCamps(90), new Set())
    const found = findGroups(clear)
    expect(stability(clear, found)).toBeGreaterThan(0.95)
    expect(stability(clear, found)).toBe(stability(clear, found))
    const opinions = twoCamps(90)
    const chance = opinions.choices.map((_, at) => (((at * 7919) % 13) % 3) - 1)
    const blurred = opinionMatrix({ ...opinions, choices: chance }, new Set())
    expect(stability(blurred, findGroups(blurred))).toBeLessThan(0.8)
  })
})
