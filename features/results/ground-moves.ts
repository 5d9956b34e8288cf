import type { Ground } from './common-ground'

/** What was published of a comment at two moments. */
export type Published = { comment: number; before: Ground['shares']; after: Ground['shares'] }

/** The least support over the electoral groups, between 0 and 1, at both moments. */
export type GroundMove = { comment: number; from: number; to: number }

const least = (shares: Ground['shares']) => Math.min(...Object.values(shares))

/** Comments by how far their common ground has moved, the furthest first; none that hasn't. */
export const groundMoves = <P extends Published>(
  published: readonly P[],
): (Omit<P, 'before' | 'after'> & GroundMove)[] =>
  published
    .map(({ before, after, ...row }) => ({ ...row, from: least(before), to: least(after) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.comment - b.comment)
