import { expect, test } from 'vitest'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { groundMoves } from './ground-moves'

const shares = (all: number, of: Partial<Record<ElectoralGroup, number>> = {}) => ({
  ...(Object.fromEntries(electoralGroups.map((group) => [group, all])) as Record<ElectoralGroup, number>),
  ...of,
})

test('the least support before and after, the furthest moved first, what stood still not at all', () => {
  expect(
    groundMoves([
      { comment: 1, before: shares(1), after: shares(1, { EEG: 0.5 }) },
      { comment: 2, before: shares(0.9), after: shares(0.9, { WEOG: 0 }) },
      { comment: 3, before: shares(1, { EEG: 0.2 }), after: shares(0.6, { EEG: 0.2 }) },
    ]),
  ).toEqual([
    { comment: 2, from: 0.9, to: 0 },
    { comment: 1, from: 1, to: 0.5 },
  ])
})
