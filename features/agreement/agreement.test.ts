import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, closestTo, type Declaration } from './agreement'

const say = (state: string, ...values: (number | null)[]): Declaration[] =>
  values.flatMap((value, item) => (value === null ? [] : [{ state, item: `${item}`, value }]))

test('the same throughout is 1, opposite throughout 0, only what both declared counts', () => {
  const found = agreementOf(
    [...say('AA', 1, 1, -1), ...say('BB', 1, 1, -1), ...say('CC', -1, -1, 1), ...say('DD', 1, null, null)],
    1,
  )
  expect(found.of('AA', 'BB')).toEqual({ agreement: 1, shared: 3 })
  expect(found.of('CC', 'AA')).toEqual({ agreement: 0, shared: 3 })
  expect(found.of('AA', 'DD')).toEqual({ agreement: 1, shared: 1 })
  expect(found.items).toBe(3)
  expect(closestTo(found, 'AA', 2).map(({ state }) => state)).toEqual(['BB', 'DD'])
})

test('too few shared items give no figure', () => {
  const found = agreementOf([...say('AA', 1, 1), ...say('BB', 1, null)], 2)
  expect(found.of('AA', 'BB')).toBeNull()
})

test('similar States stand side by side, whatever order they came in', () => {
  const declarations = [
    ...say('AA', 1, 1, 1),
    ...say('BB', -1, -1, -1),
    ...say('CC', 1, 1, 0.5),
    ...say('DD', -1, -1, 0),
  ]
  const { states } = agreementOf(declarations, 1)
  expect(Math.abs(states.indexOf('AA') - states.indexOf('CC'))).toBe(1)
  expect(Math.abs(states.indexOf('BB') - states.indexOf('DD'))).toBe(1)
  fc.assert(
    fc.property(fc.shuffledSubarray(declarations, { minLength: declarations.length }), (shuffled) => {
      expect(agreementOf(shuffled, 1).states).toEqual(states)
    }),
  )
})
