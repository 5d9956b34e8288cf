import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delegationKinds, electoralGroups, standings } from '@/db/enums'
import { type Declared, tallyPositions } from './tally'

const row = fc.record({
  code: fc.string({ minLength: 2, maxLength: 2 }),
  kind: fc.constantFrom(...delegationKinds),
  electoralGroup: fc.constantFrom(...electoralGroups),
  choice: fc.option(fc.constantFrom(...standings)),
})
const rows = fc.array(row).map((found) =>
  found.map(
    (one): Declared => ({
      ...one,
      electoralGroup: one.kind === 'member_state' ? one.electoralGroup : null,
    }),
  ),
)

test('the counts are those of a naive count, and none declared is what is left', () => {
  fc.assert(
    fc.property(rows, (found) => {
      const { all, byGroup } = tallyPositions(found)
      const members = found.filter((one) => one.kind === 'member_state')
      expect(all.members).toBe(members.length)
      for (const choice of standings) {
        expect(all.counts[choice]).toBe(members.filter((one) => one.choice === choice).length)
        const over = electoralGroups.reduce((sum, group) => sum + byGroup[group].counts[choice], 0)
        expect(over).toBe(all.counts[choice])
      }
      expect(all.declared + all.noneDeclared).toBe(all.members)
      expect(all.inFavour).toBe(all.counts.support + all.counts.support_with_reservations)
    }),
  )
})

test('observers change nothing', () => {
  fc.assert(
    fc.property(rows, (found) => {
      expect(tallyPositions(found)).toEqual(
        tallyPositions(found.filter((one) => one.kind === 'member_state')),
      )
    }),
  )
})

test('a share is of those who declared, and there is none where nobody did', () => {
  const of = (code: string, choice: Declared['choice']): Declared => ({
    code,
    kind: 'member_state',
    electoralGroup: 'AFRICA',
    choice,
  })
  const { all, byGroup } = tallyPositions([
    of('KE', 'support'),
    of('EG', 'support_with_reservations'),
    of('GH', 'abstain'),
    of('NG', 'oppose'),
    of('ZA', null),
  ])
  expect(all).toMatchObject({ members: 5, declared: 4, noneDeclared: 1, inFavour: 2, share: 0.5 })
  expect(byGroup.WEOG).toMatchObject({ members: 0, declared: 0, share: null })
})
