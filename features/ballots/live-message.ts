import { isNews } from '@/lib/live-hub'
import type { BallotState } from './live-queries'
import type { Phase } from './queries'
import { kindOf, type VoteKind } from './vote-kinds'

/** What a page of a ballot hears; votes and counts only where its reader may see the result. */
export type BallotMessage = {
  at: number
  phase: Phase
  objections: number
  /** Delegations that stand aside where nobody votes. */
  aside: number
  counts?: Record<VoteKind, number>
  /** States whose vote is new since the page last heard. */
  votes?: Record<string, VoteKind>
}

function countsOf({ votes, electorate }: BallotState) {
  const of = (kind: VoteKind) => (votes ?? []).filter(({ choice }) => kindOf(choice) === kind).length
  const [yes, no, abstain] = [of('yes'), of('no'), of('abstain')]
  return { yes, no, abstain, absent: electorate - yes - no - abstain }
}

/** @param since leaves out votes that are older, in milliseconds of the database's clock */
export function messageOf(state: BallotState, since: number): BallotMessage {
  const { at, phase, objections, aside } = state
  if (!state.votes) return { at, phase, objections, aside }
  const fresh = state.votes.filter((vote) => vote.at >= since)
  return {
    at,
    phase,
    objections,
    aside,
    counts: countsOf(state),
    votes: Object.fromEntries(fresh.map(({ code, choice }) => [code, kindOf(choice)])),
  }
}

/** Leaves out what the room has heard already, or null if that was all. */
export function onlyNews(message: BallotMessage, heard: Map<string, string>): BallotMessage | null {
  const votes = Object.entries(message.votes ?? {}).filter(([code, kind]) => isNews(heard, code, kind))
  const { at, phase, objections, aside, counts } = message
  if (!isNews(heard, 'state', { phase, objections, aside, counts }) && votes.length === 0) return null
  return { at, phase, objections, aside, ...(counts ? { counts, votes: Object.fromEntries(votes) } : {}) }
}
