import { describe, expect, test } from 'vitest'
import { amendedText } from './amended-text'
import { run } from './run-series'
import {
  nextStep,
  type Series,
  type SeriesAmendment,
  type Step,
  type StepResult,
  stepKey,
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
