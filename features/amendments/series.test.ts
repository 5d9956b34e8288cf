import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amendmentKinds } from '@/db/enums'
import { amendedText, insertedNumber } from './amended-text'
import {
  advance,
  nextStep,
  type Series,
  type SeriesAmendment,
  type Step,
  type StepOutcome,
  type StepResult,
  stepKey,
  upcoming,
  voiderOf,
} from './series'

const amendment = (number: number, extra: Partial<SeriesAmendment> = {}): SeriesAmendment => ({
  number,
  kind: 'replace',
  paragraph: 1,
  voids: [],
  withdrawn: false,
  ...extra,
})

const series = (extra: Partial<Series> = {}): Series => ({
  paragraphs: [1, 2, 3],
  amendments: [],
  divisions: [],
  ...extra,
})

/** Presses "next" to the end; `vote` says how the States decide. @returns what happened, in order */
function run(of: Series, vote: (step: Step) => boolean): StepResult[] {
  const results: StepResult[] = []
  for (let guard = 0; guard < 100; guard += 1) {
    const { skipped, next } = advance(of, results)
    results.push(...skipped)
    if (next.act === 'end') return results
    if (next.act === 'wait') throw new Error('nothing is under way')
    results.push({ step: next.step, outcome: vote(next.step) ? 'adopted' : 'not_adopted' })
  }
  throw new Error('the series does not end')
}

const told = (results: readonly StepResult[]) =>
  results.map(({ step, outcome }) => `${stepKey(step)}: ${outcome}`)

describe('nextStep', () => {
  test('without amendments or division there is one vote, on the whole', () => {
    expect(nextStep(series(), [])).toEqual({ act: 'vote', step: { kind: 'whole' } })
    expect(told(run(series(), () => true))).toEqual(['whole: adopted'])
  })

  test('amendments in the chair’s order, an adopted one makes another void, then the whole', () => {
    const of = series({ amendments: [amendment(2, { voids: [1] }), amendment(1)] })
    expect(told(run(of, () => true))).toEqual(['amendment 2: adopted', 'amendment 1: void', 'whole: adopted'])
    expect(told(run(of, (step) => step.kind === 'whole'))).toEqual([
      'amendment 2: not_adopted',
      'amendment 1: not_adopted',
      'whole: adopted',
    ])
    expect(
      voiderOf(
        of,
        run(of, () => true),
        1,
      ),
    ).toBe(2)
    expect(voiderOf(of, [], 1)).toBeNull()
  })

  test('a void amendment makes nothing void', () => {
    const of = series({
      amendments: [amendment(1, { voids: [2] }), amendment(2, { voids: [3] }), amendment(3)],
    })
    expect(told(run(of, () => true))).toEqual([
      'amendment 1: adopted',
      'amendment 2: void',
      'amendment 3: adopted',
      'whole: adopted',
    ])
  })

  test('withdrawn amendments are skipped', () => {
    const of = series({ amendments: [amendment(1, { withdrawn: true, voids: [2] }), amendment(2)] })
    expect(told(run(of, () => true))).toEqual([
      'amendment 1: withdrawn',
      'amendment 2: adopted',
      'whole: adopted',
    ])
  })

  test('a deleted paragraph is neither replaced nor voted on, but something can follow its place', () => {
    const of = series({
      amendments: [
        amendment(1, { kind: 'delete', paragraph: 2 }),
        amendment(2, { paragraph: 2 }),
        amendment(3, { kind: 'add_after', paragraph: 2 }),
      ],
      divisions: [{ state: 'KE', paragraphs: [2, 3], objected: false }],
    })
    expect(told(run(of, () => true))).toEqual([
      'amendment 1: adopted',
      'amendment 2: deleted',
      'amendment 3: adopted',
      'paragraph 2: deleted',
      'paragraph 3: adopted',
      'whole: adopted',
    ])
  })

  test('a vote under way is waited for', () => {
    const step: Step = { kind: 'amendment', amendment: 1 }
    const of = series({ amendments: [amendment(1)] })
    expect(nextStep(of, [{ step, outcome: 'pending' }])).toEqual({ act: 'wait', step })
  })
})

describe('division', () => {
  const asked = (objected: boolean, paragraphs = [1, 3]) =>
    series({ divisions: [{ state: 'KE', paragraphs, objected }] })

  test('nobody objects: the paragraphs one by one, then the whole without the rejected ones', () => {
    const results = run(asked(false), (step) => step.kind !== 'paragraph' || step.paragraph === 3)
    expect(told(results)).toEqual(['paragraph 1: not_adopted', 'paragraph 3: adopted', 'whole: adopted'])
    const text = [1, 2, 3].map((number) => ({ number, body: `text ${number}` }))
    expect(amendedText(text, [], results).map(({ number }) => number)).toEqual([2, 3])
  })

  test('an objection puts the request to the vote; rejected, nothing is divided', () => {
    expect(told(run(asked(true), () => true))).toEqual([
      'division KE: adopted',
      'paragraph 1: adopted',
      'paragraph 3: adopted',
      'whole: adopted',
    ])
    expect(told(run(asked(true), (step) => step.kind === 'whole'))).toEqual([
      'division KE: not_adopted',
      'whole: adopted',
    ])
  })

  test('all paragraphs rejected: the whole is rejected without a vote', () => {
    const of = asked(false, [1, 2, 3])
    const results = run(of, () => false)
    expect(told(results).at(-1)).toBe('whole: nothing_left')
    expect(nextStep(of, results)).toEqual({ act: 'end', adopted: false })
  })

  test('a paragraph that an amendment added is operative, too', () => {
    const of = {
      ...asked(false, [1, 2, 3]),
      amendments: [amendment(1, { kind: 'add_after' as const, paragraph: 3 })],
    }
    const results = run(of, (step) => step.kind !== 'paragraph')
    expect(told(results).at(-1)).toBe('whole: adopted')
  })

  test('what is granted already is not voted on again', () => {
    const of = series({
      divisions: [
        { state: 'KE', paragraphs: [1, 2], objected: false },
        { state: 'CL', paragraphs: [2], objected: true },
        { state: 'NO', paragraphs: [2, 3], objected: true },
      ],
    })
    expect(told(run(of, (step) => step.kind !== 'division'))).toEqual([
      'division CL: granted',
      'division NO: not_adopted',
      'paragraph 1: adopted',
      'paragraph 2: adopted',
      'whole: adopted',
    ])
  })
})

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

describe('amendedText', () => {
  const text = [1, 2].map((number) => ({ number, body: `old ${number}` }))
  const adopted = (...numbers: number[]): StepResult[] =>
    numbers.map((number) => ({
      step: { kind: 'amendment', amendment: number },
      outcome: 'adopted' as StepOutcome,
    }))

  test('replaces, deletes and inserts in place; what was not adopted leaves no trace', () => {
    const amendments = [
      { number: 1, kind: 'replace' as const, paragraph: 2, body: 'new 2' },
      { number: 2, kind: 'add_after' as const, paragraph: 1, body: 'first' },
      { number: 3, kind: 'add_after' as const, paragraph: 1, body: 'second' },
      { number: 4, kind: 'delete' as const, paragraph: 1, body: null },
      { number: 5, kind: 'replace' as const, paragraph: 2, body: 'never' },
    ]
    expect(amendedText(text, amendments, adopted(4, 3, 1, 2))).toEqual([
      { number: 1.1, body: 'second' },
      { number: 1.2, body: 'first' },
      { number: 2, body: 'new 2' },
    ])
    expect(amendedText(text, amendments, [])).toEqual(text)
  })

  test('numbers of insertions rise and never meet', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => insertedNumber(3, i + 1))
    expect(numbers.slice(0, 11)).toEqual([3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.91, 3.92])
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(Math.max(...numbers)).toBeLessThan(4)
  })
})
