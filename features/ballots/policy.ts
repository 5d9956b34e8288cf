import type { BallotMethod, BallotSequel, ObjectionKind } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import type { Viewer } from '@/lib/viewer'
import { daysForStatements } from './input'
import type { Ballot } from './queries'

const day = 24 * 60 * 60 * 1000

/** Whether this seat can vote, or object, in this ballot now. The trigger asks again when it is stored. */
export const mayAct = (viewer: Viewer | null, ballot: Ballot) =>
  may(viewer, 'cast_vote') && ballot.phase === 'open' && (ballot.own?.mayVote ?? false)

/** Whether this delegation may announce that it doesn't participate where nobody votes. Who objected participates. */
export const mayStandAside = (viewer: Viewer | null, ballot: Ballot) =>
  mayAct(viewer, ballot) &&
  ballot.method !== 'recorded_vote' &&
  ballot.decision === null &&
  !ballot.objections.some(({ code }) => code === viewer?.delegation?.code)

const inTime = ({ closesAt, now }: Ballot) =>
  closesAt !== null && now.getTime() < closesAt.getTime() + daysForStatements * day

const speaksFor = (viewer: Viewer | null, ballot: Ballot) =>
  may(viewer, 'cast_vote') && (ballot.own?.mayVote ?? false) && inTime(ballot) && !ballot.practice

/** One explanation a delegation, before or after the close, and none from who submitted the text. */
export const mayExplain = (viewer: Viewer | null, ballot: Ballot) =>
  speaksFor(viewer, ballot) &&
  ballot.phase !== 'announced' &&
  ballot.proposerCode !== viewer?.delegation?.code &&
  !ballot.explanations.some((explanation) => explanation.code === viewer?.delegation?.code)

/** After the close, a State that voted may have it noted once that it had meant otherwise. */
export const mayCorrect = (viewer: Viewer | null, ballot: Ballot) =>
  speaksFor(viewer, ballot) &&
  ballot.phase === 'closed' &&
  ballot.method === 'recorded_vote' &&
  ballot.own?.choice !== null &&
  !ballot.corrections.some((correction) => correction.code === viewer?.delegation?.code)

export const mayPreside = (viewer: Viewer | null) => may(viewer, 'open_ballot')

/** What the chair may choose after an objection: who asked for a recorded vote gets one; only silence can be extended. */
export function sequelsFor(method: BallotMethod, kinds: readonly ObjectionKind[]): BallotSequel[] {
  if (method === 'recorded_vote' || kinds.length === 0) return []
  if (kinds.includes('request_for_vote')) return ['recorded_vote']
  return method === 'silence'
    ? ['consultations', 'extension', 'recorded_vote']
    : ['consultations', 'recorded_vote']
}
