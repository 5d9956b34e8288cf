import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, draw, situationOf, weigh } from './policy'

const candidates = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 10_000 }),
    weight: fc.double({ min: 1e-4, max: 1e3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 50, selector: ({ number }) => number },
)
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('draw', () => {
  test('draws one of them, and the same one for the same number', () => {
    fc.assert(
      fc.property(candidates, random, (from, at) => {
        const drawn = draw(from, at)
        expect(from.map(({ number }) => number)).toContain(drawn)
        expect(draw(from, at)).toBe(drawn)
      }),
    )
  })

  test('gives each the share of numbers that its weight is of all weights', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (from, pick) => {
        const all = from.reduce((sum, { weight }) => sum + weight, 0)
        const at = pick % from.length
        const before = from.slice(0, at).reduce((sum, { weight }) => sum + weight, 0)
        const chosen = from[at] as Candidate
        expect(draw(from, (before + chosen.weight / 2) / all)).toBe(chosen.number)
      }),
    )
  })

  test('over evenly spread numbers a comment of three times the weight comes three times as often', () => {
    const from = [
      { number: 7, weight: 0.5 },
      { number: 9, weight: 1.5 },
    ]
    const drawn = Array.from({ length: 1000 }, (_, index) => draw(from, index / 1000))
    expect(drawn.filter((number) => number === 7)).toHaveLength(250)
  })

  test('nothing from nothing', () => {
    expect(draw([], 0.5)).toBeNull()
  })
})

describe('weigh', () => {
  const fresh = { number: 1, agree: 0, disagree: 0, pass: 0 }

  test('takes the kept priority where there is one, and else the count alone', () => {
    const [kept, unknown] = weigh([fresh, { ...fresh, number: 2 }], new Map([[1, 0.25]]))
    expect(kept?.weight).toBe(0.25)
    expect(unknown?.weight).toBeCloseTo((0.5 * 0.5 * 9) ** 2, 12)
  })

  test('few opinions weigh more than many, and what nearly all passed on keeps a chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (judged) => {
        const [less, more, passed] = weigh(
          [
            { ...fresh, agree: judged },
            { ...fresh, agree: judged, disagree: judged },
            { ...fresh, pass: judged },
          ],
          new Map(),
        )
        expect(less?.weight).toBeGreaterThan(more?.weight ?? 0)
        expect(passed?.weight).toBeGreaterThan(0)
      }),
    )
  })
})

describe('situationOf', () => {
  const open = { collection: 'agenda', stage: 'discussion', past: false, total: 3, judged: 1 } as const

  test.each([
    [{}, 'next'],
    [{ judged: 3 }, 'done'],
    [{ total: 0, judged: 0 }, 'empty'],
    [{ past: true }, 'closed'],
    [{ stage: 'adopted', judged: 3 }, 'closed'],
    [{ collection: 'method_example' }, 'example'],
  ] as const)('with %o: %s', (change, situation) => {
    expect(situationOf({ ...open, ...change })).toBe(situation)
  })
})
