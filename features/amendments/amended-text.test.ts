import { describe, expect, test } from 'vitest'
import { amendedText, insertedNumber } from './amended-text'
import type { StepOutcome, StepResult } from './series'

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
