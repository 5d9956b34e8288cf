import { electoralGroups } from '@/db/enums'
import { groundOf, type StateOpinions } from './common-ground'
import { mayTell } from './disclosure'

type Choices = Pick<StateOpinions, 'agree' | 'disagree' | 'pass'>

/** The opinions of one Member State's persons on one comment at two moments. Never leaves the server. */
export type StateShift = Pick<StateOpinions, 'comment' | 'electoralGroup'> & {
  before: Choices
  after: Choices
  /** Persons whose opinion isn't the same at both. */
  changed: number
}

/** The least support over the electoral groups, between 0 and 1, at both moments. */
export type GroundMove = { comment: number; from: number; to: number }

/** In each group nobody has changed an opinion, or enough persons from enough States have: else the difference tells of them. */
function mayCompare(shifts: readonly StateShift[]) {
  return electoralGroups.every((group) => {
    const changed = shifts.filter((shift) => shift.electoralGroup === group && shift.changed > 0)
    return (
      changed.length === 0 ||
      mayTell({ persons: changed.reduce((sum, shift) => sum + shift.changed, 0), states: changed.length })
    )
  })
}

/**
 * Comments by how far their common ground has moved, the furthest first; only those with figures of every group at both
 * moments, and where the difference tells of no few.
 */
export function groundMoves(shifts: readonly StateShift[]): GroundMove[] {
  const at = (moment: 'before' | 'after') =>
    new Map(
      groundOf(
        shifts.map(({ comment, electoralGroup, [moment]: choices }) => ({
          comment,
          electoralGroup,
          ...choices,
        })),
      ).map((ground) => [ground.comment, ground.least]),
    )
  const [before, after] = [at('before'), at('after')]
  return [...after]
    .flatMap(([comment, to]) => {
      const from = before.get(comment)
      const isTold = mayCompare(shifts.filter((shift) => shift.comment === comment))
      return from === undefined || from === to || !isTold ? [] : [{ comment, from, to }]
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.comment - b.comment)
}
