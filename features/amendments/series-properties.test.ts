import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amendmentKinds } from '@/db/enums'
import { amendedText } from './amended-text'
import { run } from './run-series'
import { nextStep, type Series, type StepResult, stepKey, upcoming } from './series'

const states = ['KE', 'CL', 'NO']
const anySeries = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const paragraphs = Array.from({ length: size }, (_, i) => i + 1)
  const paragraph = fc.constantFrom(...paragraphs)
  const amendments = fc.shuffledSubarray([1, 2, 3, 4, 5]).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          number: fc.constant(number),
          kind: fc.constantFrom(...amendmentKinds),
          paragraph,
          voids: fc.subarray(numbers.filter((other) => other !== number)),
          withdrawn: fc.boolean(),
        }),
      ),
    ),
  )
  const divisions = fc.subarray(states).chain((asking) =>
    fc.tuple(
      ...asking.map((state) =>
        fc.record({
          state: fc.constant(state),
          paragraphs: fc.subarray(paragraphs, { minLength: 1 }),
          objected: fc.boolean(),
        }),
      ),
    ),
  )
  return fc.record({ paragraphs: fc.constant(paragraphs), amendments, divisions })
})
const votes = fc.infiniteStream(fc.boolean())

describe('any series', () => {
  const property = (check: (of: Series, results: StepResult[]) => void) =>
    fc.assert(
      fc.property(anySeries, votes, (of, stream) => {
        check(
          of,
          run(of, () => stream.next().value ?? true),
        )
      }),
      { numRuns: 1500 },
    )

  test('ends with the whole, each step once, in the order of kinds', () => {
    const rank = { amendment: 0, division: 1, paragraph: 2, whole: 3 }
    property((of, results) => {
      const keys = results.map(({ step }) => stepKey(step))
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.at(-1)).toBe('whole')
      const ranks = results.map(({ step }) => rank[step.kind])
      expect(ranks).toEqual([...ranks].sort())
      expect(keys.filter((key) => key.startsWith('amendment'))).toEqual(
        of.amendments.map(({ number }) => `amendment ${number}`),
      )
      expect(upcoming(of, results)).toEqual([])
    })
  })

  test('never votes on what is void, withdrawn or gone', () => {
    property((of, results) => {
      const voided = new Set<number>()
      const deleted = new Set<number>()
      for (const { step, outcome } of results) {
        const voted = outcome === 'adopted' || outcome === 'not_adopted'
        if (step.kind === 'amendment') {
          const found = of.amendments.find(({ number }) => number === step.amendment)
          if (!found) throw new Error(stepKey(step))
          const barred =
            found.withdrawn ||
            voided.has(found.number) ||
            (deleted.has(found.paragraph) && found.kind !== 'add_after')
          expect(voted).toBe(!barred)
          if (outcome === 'adopted') {
            for (const number of found.voids) voided.add(number)
            if (found.kind === 'delete') deleted.add(found.paragraph)
          }
        }
        if (step.kind === 'paragraph') expect(voted).toBe(!deleted.has(step.paragraph))
      }
    })
  })

  test('the whole is put to the vote exactly when something is left of the text', () => {
    property((of, results) => {
      const text = of.paragraphs.map((number) => ({ number, body: `text ${number}` }))
      const bodies = of.amendments.map((found) => ({
        ...found,
        body: found.kind === 'delete' ? null : `amended by ${found.number}`,
      }))
      const before = results.slice(0, -1)
      const left = amendedText(text, bodies, before)
      expect(results.at(-1)?.outcome === 'nothing_left').toBe(left.length === 0)
      const numbers = left.map(({ number }) => number)
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  })

  test('pressing again before a vote is over changes nothing', () => {
    property((of, results) => {
      results.forEach(({ step, outcome }, index) => {
        if (outcome !== 'adopted' && outcome !== 'not_adopted') return
        const pending: StepResult[] = [...results.slice(0, index), { step, outcome: 'pending' }]
        expect(nextStep(of, pending)).toEqual({ act: 'wait', step })
      })
    })
  })

  test('is fixed by what was decided, not by the order in which it is told', () => {
    fc.assert(
      fc.property(anySeries, votes, fc.nat(), (of, stream, cut) => {
        const results = run(of, () => stream.next().value ?? true).slice(0, cut % 8)
        expect(nextStep(of, [...results].reverse())).toEqual(nextStep(of, results))
      }),
    )
  })
})
