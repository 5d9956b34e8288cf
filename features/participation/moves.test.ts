import { expect, test } from 'vitest'
import { countKinds, kindOf, netOf } from './moves'

const at = new Date(0)
const moves = [
  { state: 'KE', slug: 'a', from: null, to: 'support', at },
  { state: 'TH', slug: 'a', from: 'abstain', to: 'support', at },
  { state: 'BR', slug: 'a', from: 'support', to: null, at },
  { state: 'FI', slug: 'a', from: 'oppose', to: 'support_with_reservations', at },
] as const

test('a position is declared, changed or withdrawn, or nothing has come of it', () => {
  expect(moves.map(kindOf)).toEqual(['declared', 'changed', 'withdrawn', 'changed'])
  expect(kindOf({ from: 'oppose', to: 'oppose' })).toBeNull()
  expect(kindOf({ from: null, to: null })).toBeNull()
  expect(countKinds([...moves])).toEqual({ declared: 1, changed: 2, withdrawn: 1 })
})

test('what one choice gains another loses, but for those declared and withdrawn', () => {
  expect(netOf(moves)).toEqual({ support: 1, support_with_reservations: 1, abstain: -1, oppose: -1 })
  expect(netOf([])).toEqual({ support: 0, support_with_reservations: 0, abstain: 0, oppose: 0 })
})
