import type { Threshold } from '@/db/enums'

export type TallyRule = Threshold | 'consensus'
export type TallyReason = 'threshold_not_met' | 'tie' | 'no_quorum' | 'no_votes' | 'objection'

/** `present`: recorded as present without voting. */
export type VoteCounts = { yes: number; no: number; abstain: number; present: number }

export type TallyInput = {
  rule: TallyRule
  /** Members that must be present, whether they vote or not. */
  quorum: number | null
  /** Members in all. */
  electorate: number
  votes: VoteCounts
}

export type Tally = {
  adopted: boolean
  yes: number
  no: number
  abstain: number
  /** Absent, or present without voting. */
  notVoting: number
  /** Yes and no: members that abstain count as not voting. */
  presentAndVoting: number
  /** The fewest yes that adopt, given those present and voting; null for consensus. */
  required: number | null
  reason: TallyReason | null
}

/** Simple: more yes than no. Two thirds of those present and voting, and nothing is adopted without a yes. */
export function requiredYes(rule: Threshold, presentAndVoting: number) {
  const least =
    rule === 'simple' ? Math.floor(presentAndVoting / 2) + 1 : Math.ceil((2 * presentAndVoting) / 3)
  return Math.max(1, least)
}

export const presentIn = ({ yes, no, abstain, present }: VoteCounts) => yes + no + abstain + present

function whyNot({ rule, quorum, votes }: TallyInput, required: number | null): TallyReason | null {
  const { yes, no } = votes
  if (rule === 'consensus') return no > 0 ? 'objection' : null
  if (quorum !== null && presentIn(votes) < quorum) return 'no_quorum'
  if (yes + no === 0) return 'no_votes'
  if (yes >= (required ?? 0)) return null
  return rule === 'simple' && yes === no ? 'tie' : 'threshold_not_met'
}

/**
 * The count of a decision under its rule. Consensus is the absence of objection (here a no); silence and
 * abstention don't stand in its way.
 */
export function tally(input: TallyInput): Tally {
  const { yes, no, abstain } = input.votes
  const presentAndVoting = yes + no
  const required = input.rule === 'consensus' ? null : requiredYes(input.rule, presentAndVoting)
  const reason = whyNot(input, required)
  return {
    adopted: reason === null,
    yes,
    no,
    abstain,
    notVoting: input.electorate - yes - no - abstain,
    presentAndVoting,
    required,
    reason,
  }
}
