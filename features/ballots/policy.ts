import type { BallotSequel, Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { openStages } from '@/features/threads/policy'
import type { Viewer } from '@/lib/viewer'
import { daysForStatements, secondVoteHours } from './input'
import type { Ballot } from './queries'
import { outcomeOf, reasonOf } from './result'

const day = 24 * 60 * 60 * 1000

/** Whether there has been or could be anything to do in it. */
export const hasOpened = ({ phase }: Ballot) => phase === 'open' || phase === 'closed'

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
  hasOpened(ballot) &&
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

export const secondVoteUntil = ({ closesAt }: Pick<Ballot, 'closesAt'>) =>
  new Date((closesAt?.getTime() ?? 0) + secondVoteHours * 60 * 60 * 1000)

/** Equally divided in plenary, for the first time: not adopted, unless a second vote is taken in time. */
export const isFirstTie = (ballot: Ballot) =>
  ballot.phase === 'closed' &&
  ballot.organ === 'plenary' &&
  ballot.takesUp !== 'second_vote' &&
  reasonOf(ballot) === 'tie'

const wholeOrAlone = ({ step }: Ballot) => step === null || step === 'whole'

/** After an objection: who asked for a recorded vote gets one, and only silence can be extended. */
function afterObjection({ method, objections }: Ballot): BallotSequel[] {
  if (objections.some(({ kind }) => kind === 'request_for_vote')) return ['recorded_vote']
  return method === 'silence'
    ? ['consultations', 'extension', 'recorded_vote']
    : ['consultations', 'recorded_vote']
}

/**
 * What the chair may choose next: after an objection, after a tie, or about a decision that is to be taken up again,
 * which is itself decided by two thirds. Nothing is reconsidered in the midst of a series, and no motion to do so.
 */
export function sequelsFor(ballot: Ballot): BallotSequel[] {
  const outcome = outcomeOf(ballot)
  if (outcome === 'stopped') return afterObjection(ballot)
  if (ballot.practice || !wholeOrAlone(ballot)) return []
  if (outcome !== 'adopted' && outcome !== 'not_adopted') return []
  if (ballot.takesUp === 'reconsideration') return outcome === 'adopted' ? ['recorded_vote'] : []
  if (reasonOf(ballot) === 'no_quorum') return []
  return isFirstTie(ballot) && ballot.now < secondVoteUntil(ballot)
    ? ['second_vote', 'reconsideration']
    : ['reconsideration']
}

/** The stage that a decision sets by itself; null where it decides none, or not yet. */
export function stageBy(ballot: Ballot): Stage | null {
  const outcome = outcomeOf(ballot)
  if (outcome !== 'adopted' && outcome !== 'not_adopted') return null
  if (ballot.takesUp === 'reconsideration') return outcome === 'adopted' ? 'decision' : null
  if (!ballot.decides || reasonOf(ballot) === 'no_quorum') return null
  const awaited = ballot.decision?.sequel === 'second_vote' || ballot.now < secondVoteUntil(ballot)
  return isFirstTie(ballot) && awaited ? null : outcome
}

/** Where a sequel can be announced: reconsideration also of what has been decided for good. */
export const allowsSequel = (sequel: BallotSequel, stage: Stage | null) =>
  stage === null ||
  openStages.includes(stage) ||
  sequel === 'consultations' ||
  (sequel === 'reconsideration' && (stage === 'adopted' || stage === 'not_adopted'))
