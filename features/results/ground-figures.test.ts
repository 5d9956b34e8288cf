import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { mayReplace, type StateChange } from './ground-figures'

const two = { agree: 2, disagree: 0, pass: 0 }
const none = { agree: 0, disagree: 0, pass: 0 }

/** Three States of each group with two persons who agree; of one group some have changed. */
const changes = (group: ElectoralGroup, now: StateChange['now'][]): StateChange[] =>
  electoralGroups.flatMap((electoralGroup) =>
    [0, 1, 2].map((n) => ({
      electoralGroup,
      published: two,
      now: electoralGroup === group ? (now[n] ?? two) : two,
    })),
  )

describe('published figures give way', () => {
  test('when five persons of three States of a group have changed, and nobody elsewhere', () => {
    const disagree = { ...none, disagree: 2 }
    expect(mayReplace(changes('EEG', [disagree, disagree, { ...two, agree: 1, pass: 1 }]))).toBe(true)
  })

  test('not for four persons, nor for six of two States, nor for nothing', () => {
    const disagree = { ...none, disagree: 2 }
    expect(mayReplace(changes('EEG', [disagree, { ...two, agree: 1 }, { ...two, agree: 1 }]))).toBe(false)
    expect(
      mayReplace(
        changes('EEG', [
          { ...two, agree: 8 },
          { ...two, agree: 8 },
        ]),
      ),
    ).toBe(false)
    expect(mayReplace(changes('EEG', []))).toBe(false)
  })

  test('not when enough have changed in one group and a single person in another', () => {
    const many = changes('EEG', [none, none, none])
    const [first, ...rest] = many.filter((row) => row.electoralGroup === 'AFRICA')
    if (!first) throw new Error('no row')
    const others = many.filter((row) => row.electoralGroup !== 'AFRICA')
    expect(mayReplace(others)).toBe(true)
    expect(mayReplace([...others, ...rest, { ...first, now: { ...two, agree: 3 } }])).toBe(false)
  })

  test('never for fewer changes of mind than five persons', () => {
    const choices = ['agree', 'disagree', 'pass'] as const
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ row: fc.nat(14), from: fc.constantFrom(...choices), to: fc.constantFrom(...choices) }),
          { maxLength: 4 },
        ),
        (moves) => {
          const rows = changes('EEG', []).map((row) => ({
            ...row,
            published: { agree: 4, disagree: 4, pass: 4 },
            now: { agree: 4, disagree: 4, pass: 4 },
          }))
          for (const { row, from, to } of moves) {
            const { now } = rows[row] ?? { now: { ...none } }
            now[from] -= 1
            now[to] += 1
          }
          expect(mayReplace(rows)).toBe(false)
        },
      ),
    )
  })
})
