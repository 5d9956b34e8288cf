import type { ObjectionKind, VoteChoice } from '@/db/enums'
import { sequelsFor } from '@/features/ballots/policy'
import type { Ballot } from '@/features/ballots/queries'

/** What the delegation has done about a decision; `nothing` where there is a vote that it could still cast. */
export type Done = VoteChoice | ObjectionKind | 'nothing' | 'silent' | 'suspended'

export type Decision = { ballot: Ballot; done: Done | null; standing: number }

export type OpenDecisions = {
  /** Those that wait for a vote first, then the next to close; those for practice come last. */
  open: Decision[]
  /** The next to open first. */
  announced: Decision[]
  /** What the viewer presides over, those that need a choice first. */
  presided: (Decision & { choose: boolean })[]
  /** Votes that the delegation has not cast yet, exercises aside. */
  waiting: number
}

/** @param code of the delegation; null for readers without one */
function doneBy({ method, own, objections, notParticipating }: Ballot, code: string | null): Done | null {
  if (!code || !own) return null
  if (method === 'recorded_vote') return own.choice ?? (own.mayVote ? 'nothing' : 'suspended')
  const said = objections.findLast((objection) => objection.code === code)
  if (notParticipating.some((aside) => aside.code === code)) return 'not_participating'
  return said?.kind ?? (own.mayVote ? 'silent' : 'suspended')
}

const needsChoice = (ballot: Ballot) =>
  ballot.decision === null &&
  (ballot.method !== 'recorded_vote'
    ? ballot.objections.length > 0
    : sequelsFor(ballot).includes('second_vote'))

const never = Number.POSITIVE_INFINITY
const closing = ({ ballot }: Decision) => ballot.closesAt?.getTime() ?? never

/** Sorts ballots into what is open, announced and presided over. @param presided numbers of the viewer's own ballots */
export function sortDecisions(
  ballots: readonly Ballot[],
  presided: ReadonlySet<number>,
  code: string | null,
): OpenDecisions {
  const decisions = ballots.map((ballot) => ({
    ballot,
    done: doneBy(ballot, code),
    standing: new Set(ballot.objections.map((objection) => objection.code)).size,
  }))
  const open = decisions
    .filter(({ ballot }) => ballot.phase === 'open' && ballot.decision === null)
    .toSorted(
      (a, b) =>
        Number(a.ballot.practice) - Number(b.ballot.practice) ||
        Number(b.done === 'nothing') - Number(a.done === 'nothing') ||
        closing(a) - closing(b),
    )
  return {
    open,
    announced: decisions
      .filter(({ ballot }) => ballot.phase === 'announced')
      .toSorted((a, b) => a.ballot.opensAt.getTime() - b.ballot.opensAt.getTime()),
    presided: decisions
      .filter(({ ballot }) => presided.has(ballot.number) && !ballot.practice)
      .map((decision) => ({ ...decision, choose: needsChoice(decision.ballot) }))
      .filter(({ ballot, choose }) => choose || (ballot.phase !== 'closed' && ballot.decision === null))
      .toSorted((a, b) => Number(b.choose) - Number(a.choose) || closing(a) - closing(b)),
    waiting: open.filter(({ ballot, done }) => done === 'nothing' && !ballot.practice).length,
  }
}
