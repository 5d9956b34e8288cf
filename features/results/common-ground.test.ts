import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import {
  byLeastSupport,
  bySpread,
  groundOf,
  leastOpinions,
  minimumPersons,
  minimumStates,
  type StateOpinions,
} from './common-ground'

type Row = StateOpinions & { state: number }

const some = fc.nat({ max: 4 })
const rows = fc
  .uniqueArray(
    fc.record({
      comment: fc.integer({ min: 1, max: 2 }),
      electoralGroup: fc.constantFrom(...electoralGroups),
      state: fc.nat({ max: 6 }),
      agree: some,
      disagree: some,
      pass: some,
    }),
    { maxLength: 70, minLength: 40, selector: (row) => `${row.comment} ${row.electoralGroup} ${row.state}` },
  )
  .map((found): Row[] => found)

/** The definition, person by person. */
function naive(opinions: readonly Row[], comment: number) {
  const persons = opinions.flatMap((row) => {
    const as = (answer: string, n: number) =>
      Array.from({ length: n }, () => ({ group: row.electoralGroup, state: row.state, answer }))
    if (row.comment !== comment) return []
    return [...as('agree', row.agree), ...as('disagree', row.disagree), ...as('pass', row.pass)]
  })
  return electoralGroups.map((group) => {
    const members = persons.filter((person) => person.group === group)
    const states = [...new Set(members.map((person) => person.state))]
    const shares = states.map((state) => {
      const own = members.filter((person) => person.state === state)
      return own.filter((person) => person.answer === 'agree').length / own.length
    })
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    return { group, enough: members.length >= minimumPersons && states.length >= minimumStates, mean }
  })
}

describe('groundOf', () => {
  test('is the definition, person by person', () => {
    fc.assert(
      fc.property(rows, (opinions) => {
        const ground = groundOf(opinions)
        for (const comment of [1, 2]) {
          const expected = naive(opinions, comment)
          const found = ground.find((one) => one.comment === comment)
          expect(found !== undefined).toBe(expected.every((group) => group.enough))
          if (!found) continue
          for (const { group, mean } of expected) expect(found.shares[group]).toBeCloseTo(mean, 8)
          const means = expected.map(({ mean }) => mean)
          expect(found.least).toBeCloseTo(Math.min(...means), 8)
          expect(found.spread).toBeCloseTo(Math.max(...means) - Math.min(...means), 8)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, (opinions) => {
        expect(byLeastSupport(groundOf([...opinions].reverse()))).toEqual(byLeastSupport(groundOf(opinions)))
      }),
    )
  })
})

/** `persons` of each of `states` States in every group, all agreeing. */
const full = (states: number, persons: number): StateOpinions[] =>
  electoralGroups.flatMap((electoralGroup) =>
    Array.from({ length: states }, () => ({
      comment: 1,
      electoralGroup,
      agree: persons,
      disagree: 0,
      pass: 0,
    })),
  )

describe('the minimum', () => {
  test('three States and five persons in each group are enough, and no fewer', () => {
    expect(leastOpinions).toBe(25)
    expect(groundOf(full(3, 2))).toHaveLength(1)
    expect(groundOf(full(2, 9))).toEqual([])
    expect(groundOf(full(4, 1))).toEqual([])
    expect(groundOf(full(5, 1))).toHaveLength(1)
  })

  test('one group short takes the figures of all five away', () => {
    const short: ElectoralGroup = 'EEG'
    const rest = full(4, 5).filter((row) => row.electoralGroup !== short)
    expect(groundOf(rest)).toEqual([])
    const four = { comment: 1, electoralGroup: short, agree: 1, disagree: 0, pass: 0 }
    expect(groundOf([...rest, four, four, four, four])).toEqual([])
    expect(groundOf([...rest, four, four, four, four, four])).toHaveLength(1)
  })

  test('a State whose persons withdrew everything is not one of the three', () => {
    const none = { comment: 1, electoralGroup: 'WEOG' as const, agree: 0, disagree: 0, pass: 0 }
    const rest = full(3, 5).filter((row) => row.electoralGroup !== 'WEOG')
    const two = { ...none, agree: 5 }
    expect(groundOf([...rest, two, two, none])).toEqual([])
  })
})

test('each State counts once, however many persons it has', () => {
  const others = full(3, 5).filter((row) => row.electoralGroup !== 'GRULAC')
  const large = { comment: 1, electoralGroup: 'GRULAC' as const, agree: 0, disagree: 98, pass: 0 }
  const small = { comment: 1, electoralGroup: 'GRULAC' as const, agree: 1, disagree: 0, pass: 0 }
  const [ground] = groundOf([...others, large, small, small])
  expect(ground).toMatchObject({ least: 0.666666667, leastGroups: ['GRULAC'], most: 1, spread: 0.333333333 })
})

test('ranks: the highest least support first; the widest spread first, and no division where all agree', () => {
  const of = (comment: number, low: number, high: number) => ({
    comment,
    shares: { AFRICA: low, ASIA_PACIFIC: high, EEG: high, GRULAC: high, WEOG: high },
    least: low,
    leastGroups: ['AFRICA' as const],
    most: high,
    mostGroups: ['WEOG' as const],
    spread: high - low,
  })
  const ground = [of(1, 0.2, 0.9), of(2, 0.8, 0.8), of(3, 0.5, 0.75)]
  expect(byLeastSupport(ground).map((one) => one.comment)).toEqual([2, 3, 1])
  expect(bySpread(ground).map((one) => one.comment)).toEqual([1, 3])
})
