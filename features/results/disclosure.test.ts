import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Behind, mayTell, tellableRows } from './disclosure'

const row = (persons: number, states: number): Behind => ({ persons, states })

test('a change is told from five persons and three States up', () => {
  expect(mayTell(row(5, 3))).toBe(true)
  expect(mayTell(row(4, 4))).toBe(false)
  expect(mayTell(row(9, 2))).toBe(false)
  expect(mayTell({ persons: 5, states: null })).toBe(true)
  expect(mayTell({ persons: 4, states: null })).toBe(false)
})

describe('rows of a breakdown', () => {
  test('are all told where each has enough', () => {
    expect(tellableRows([row(5, 3), row(20, 9), row(0, 0)])).toEqual([true, true, true])
  })

  test('a small one is never alone in not being told', () => {
    expect(tellableRows([row(30, 9), row(2, 2), row(12, 5), row(40, 20)])).toEqual([true, false, false, true])
  })

  test('small ones that are enough together need no other', () => {
    expect(tellableRows([row(3, 2), row(30, 9), row(4, 2)])).toEqual([false, true, false])
  })

  test('nothing is told where all are small', () => {
    expect(tellableRows([row(1, 1), row(2, 1), row(0, 0)])).toEqual([false, false, true])
  })
})

test('whatever the rows, the total less what is told stands for nobody or for enough', () => {
  const rows = fc.array(
    fc
      .tuple(fc.nat(30), fc.nat(12))
      .map(([persons, states]) => row(persons, Math.min(persons, states || (persons > 0 ? 1 : 0)))),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(rows, (all) => {
      const told = tellableRows(all)
      const kept = all.filter((_, index) => !told[index])
      for (const [index, one] of all.entries())
        if (told[index]) expect(one.persons === 0 || mayTell(one)).toBe(true)
      const nobodyElse = all.every((one, index) => !told[index] || one.persons === 0)
      const together = row(
        kept.reduce((sum, one) => sum + one.persons, 0),
        kept.reduce((sum, one) => sum + (one.states ?? 0), 0),
      )
      expect(kept.length === 0 || nobodyElse || (kept.length > 1 && mayTell(together))).toBe(true)
    }),
  )
})
