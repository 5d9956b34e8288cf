import type { Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { priorityOf } from '@/features/opinion-groups/priority'
import { whyClosed } from '@/features/threads/policy'
import type { Viewer } from '@/lib/viewer'

/** A comment that could come next, by its number within the proposal. */
export type Candidate = { number: number; weight: number }

type Unjudged = { number: number; agree: number; disagree: number; pass: number }

/** However many passed on a comment, it keeps a chance. */
const leastWeight = 1e-4

/**
 * Weighs the comments that a person hasn't judged.
 * @param kept priorities from the last computation of opinion groups, by comment. What is newer than that, or stands
 * in a thread of delegates, is weighed by its own count as if it lay in the middle.
 */
export const weigh = (unjudged: readonly Unjudged[], kept: ReadonlyMap<number, number>): Candidate[] =>
  unjudged.map(({ number, agree, disagree, pass }) => ({
    number,
    weight: Math.max(
      leastWeight,
      kept.get(number) ?? priorityOf({ agree, disagree, given: agree + disagree + pass }, 0),
    ),
  }))

/**
 * Draws a comment with probability in proportion to its weight.
 * @param random in [0, 1); the same number draws the same comment
 */
export function draw(candidates: readonly Candidate[], random: number): number | null {
  let left = random * candidates.reduce((sum, { weight }) => sum + weight, 0)
  for (const { number, weight } of candidates) {
    left -= weight
    if (left < 0) return number
  }
  return candidates.at(-1)?.number ?? null
}

/** Who is asked: a person who gives opinions, one who would have to sign in, or an officer, who has none. */
export type Reader = 'judge' | 'public' | 'officer'

export function readerOf(viewer: Viewer | null): Reader {
  if (!viewer) return 'public'
  return may(viewer, 'give_opinion') ? 'judge' : 'officer'
}

export type Situation = 'example' | 'closed' | 'empty' | 'done' | 'next'

/** Why there is or isn't a comment to consider. */
export function situationOf(found: {
  collection: 'agenda' | 'method_example'
  stage: Stage
  past: boolean
  /** Comments open to this reader's opinion, and how many of them this reader has judged. */
  total: number
  judged: number
}): Situation {
  if (found.collection === 'method_example') return 'example'
  if (whyClosed({ ...found, threadClosed: false, threadLocked: false })) return 'closed'
  if (found.total === 0) return 'empty'
  return found.judged >= found.total ? 'done' : 'next'
}
