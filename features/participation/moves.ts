import type { Standing } from '@/db/enums'
import { noCounts, type StandingCounts } from '@/features/results/tally'

/** What a Member State's position on a proposal was when the time looked back on began, and what it is now. */
export type PositionMove = {
  state: string
  slug: string
  from: Standing | null
  to: Standing | null
  at: Date
}

export const moveKinds = ['declared', 'changed', 'withdrawn'] as const
export type MoveKind = (typeof moveKinds)[number]

/** Null where all came back to what it was. */
export function kindOf({ from, to }: Pick<PositionMove, 'from' | 'to'>): MoveKind | null {
  if (from === to) return null
  if (from === null) return 'declared'
  return to === null ? 'withdrawn' : 'changed'
}

/** Each choice's gains less its losses. */
export function netOf(moves: readonly { from: Standing | null; to: Standing | null }[]): StandingCounts {
  const net = noCounts()
  for (const { from, to } of moves) {
    if (from) net[from] -= 1
    if (to) net[to] += 1
  }
  return net
}

/** The moves on one proposal, counted by kind. */
export function countKinds(moves: readonly PositionMove[]): Record<MoveKind, number> {
  const counts = { declared: 0, changed: 0, withdrawn: 0 }
  for (const move of moves) {
    const kind = kindOf(move)
    if (kind) counts[kind] += 1
  }
  return counts
}
