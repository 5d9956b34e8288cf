import { expect, test } from 'vitest'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { groundMoves, type StateShift } from './ground-moves'

const none = { agree: 0, disagree: 0, pass: 0 }

/** Three States a group with two persons each, all of whom agree, but for what is told otherwise. */
function settled(comment: number, other: Partial<Record<ElectoralGroup, Partial<StateShift>>> = {}) {
  return electoralGroups.flatMap((electoralGroup) =>
    [1, 2, 3].map(
      (): StateShift => ({
        comment,
        electoralGroup,
        before: { ...none, agree: 2 },
        after: { ...none, agree: 2 },
        changed: 0,
        ...other[electoralGroup],
      }),
    ),
  )
}

const parted = { after: { ...none, agree: 1, disagree: 1 } }

test('the least support before and after, the furthest moved first', () => {
  const rows = [
    ...settled(1, { EEG: { ...parted, changed: 2 } }),
    ...settled(2, { WEOG: { after: { ...none, disagree: 2 }, changed: 2 } }),
    ...settled(3),
  ]
  expect(groundMoves(rows)).toEqual([
    { comment: 2, from: 1, to: 0 },
    { comment: 1, from: 1, to: 0.5 },
  ])
})

test('where fewer than five persons of a group have changed, nothing is told', () => {
  expect(groundMoves(settled(1, { EEG: { ...parted, changed: 1 } }))).toEqual([])
  const rows = settled(1, { EEG: { ...parted, changed: 2 } })
  const few = rows.map((row) => (row.electoralGroup === 'AFRICA' ? { ...row, changed: 1 } : row))
  expect(groundMoves(few)).toEqual([])
})

test('where those who changed are of two States, nothing is told', () => {
  const rows = settled(1, { EEG: { ...parted, changed: 3 } })
  const third = rows.filter((row) => row.electoralGroup === 'EEG').at(-1)
  expect(groundMoves(rows.map((row) => (row === third ? { ...row, changed: 0 } : row)))).toEqual([])
})

test('without enough opinions in every group before the week there is no difference', () => {
  expect(groundMoves(settled(1, { GRULAC: { before: none, changed: 2 } }))).toEqual([])
  expect(groundMoves([])).toEqual([])
})
