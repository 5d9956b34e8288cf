import { type ElectoralGroup, electoralGroups, type VoteChoice } from '@/db/enums'
import type { Ballot, RollEntry } from './queries'
import { type Tally, tally, type VoteCounts } from './tally'

export type Result = {
  tally: Tally
  counts: VoteCounts
  byGroup: Record<ElectoralGroup, VoteCounts & { absent: number; members: number }>
}

export function countVotes(choices: readonly (VoteChoice | null)[]): VoteCounts {
  const of = (choice: VoteChoice) => choices.filter((found) => found === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), present: of('not_participating') }
}

/** The roll counted under the ballot's rule, in all and by electoral group; null while it is hidden. */
export function resultOf(
  ballot: Pick<Ballot, 'roll' | 'threshold' | 'quorum' | 'electorate'>,
): Result | null {
  const { roll, threshold: rule, quorum, electorate } = ballot
  if (!roll) return null
  const counts = countVotes(roll.map((entry) => entry.choice))
  return {
    tally: tally({ rule, quorum, electorate, votes: counts }),
    counts,
    byGroup: Object.fromEntries(
      electoralGroups.map((group) => [group, countGroup(roll.filter((entry) => entry.group === group))]),
    ) as Result['byGroup'],
  }
}

function countGroup(entries: readonly RollEntry[]) {
  const counts = countVotes(entries.map((entry) => entry.choice))
  const absent = entries.filter((entry) => entry.choice === null).length
  return { ...counts, absent, members: entries.length }
}

export type Outcome = 'adopted' | 'not_adopted' | 'stopped' | 'pending' | 'cancelled'

/**
 * What became of a decision. Without a vote it is adopted when its time has passed and nobody objected; one
 * objection stops it at once.
 */
export function outcomeOf(ballot: Ballot): Outcome {
  if (ballot.phase === 'cancelled') return 'cancelled'
  if (ballot.method !== 'recorded_vote') {
    if (ballot.objections.length > 0) return 'stopped'
    return ballot.phase === 'closed' ? 'adopted' : 'pending'
  }
  if (ballot.phase !== 'closed') return 'pending'
  return resultOf(ballot)?.tally.adopted ? 'adopted' : 'not_adopted'
}

/** Why a recorded vote that is over was not adopted; null where it was, or where nobody votes. */
export const reasonOf = (ballot: Ballot) =>
  ballot.phase === 'closed' && ballot.method === 'recorded_vote'
    ? (resultOf(ballot)?.tally.reason ?? null)
    : null
