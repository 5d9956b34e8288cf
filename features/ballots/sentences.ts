import { stateName } from '@/features/delegations/names'
import type { BallotWords, T } from './ballot-words'
import { secondVoteHours } from './input'
import { isFirstTie } from './policy'
import type { Ballot } from './queries'
import { outcomeOf, type Result, resultOf } from './result'
import { presentIn } from './tally'
import type { VoteKind } from './vote-kinds'

/** "Recorded vote 3". */
export const nameOf = (t: T, { method, practice, number }: Pick<Ballot, 'method' | 'practice' | 'number'>) =>
  t(`name.${practice ? 'practice' : method}`, { number })

/** What States are asked, in one sentence. */
export function questionOf({ t, locale }: BallotWords, ballot: Ballot) {
  if (ballot.question) return ballot.question[locale]
  const title = ballot.proposal?.title[locale] ?? ''
  if (ballot.paragraph) return t('question.paragraph', { paragraph: ballot.paragraph, title })
  const version = ballot.proposal?.version
  return version ? t('question.version', { title, version }) : t('question.text', { title })
}

/** What came of it, or until when it is open: the headline of a ballot. */
export function findingOf(words: BallotWords, ballot: Ballot) {
  const { t, stamp } = words
  if (ballot.practice) return t('finding.practice')
  const outcome = outcomeOf(ballot)
  if (ballot.cancelled) {
    const { state, at } = ballot.cancelled
    return t('finding.cancelled', { state: stateName(words.locale, state), date: stamp(at) })
  }
  if (outcome === 'stopped') return stoppedBy(t, ballot)
  if (ballot.phase === 'announced') return t('finding.announced', { date: stamp(ballot.opensAt) })
  if (ballot.phase === 'open' && ballot.closesAt) return t('finding.open', { date: stamp(ballot.closesAt) })
  if (ballot.method !== 'recorded_vote') return t(`finding.${ballot.method}`)
  const counts = resultOf(ballot)?.counts ?? { yes: 0, no: 0, abstain: 0 }
  return t(outcome === 'adopted' ? 'finding.adopted' : 'finding.not_adopted', {
    yes: counts.yes,
    no: counts.no,
    abstain: counts.abstain,
  })
}

function stoppedBy(t: T, { method, objections }: Ballot) {
  if (method === 'silence') return t('finding.broken', { count: objections.length })
  if (objections.some(({ kind }) => kind === 'request_for_vote')) return t('finding.requested')
  return t('finding.objected', { count: objections.length })
}

/** The rule applied to the figures, so that anyone can do it again; or what is hidden until when. */
export function arithmeticOf({ t }: BallotWords, ballot: Ballot): string[] {
  if (ballot.cancelled) return [t('arithmetic.cancelled')]
  if (ballot.phase === 'announced') return [t('arithmetic.announced')]
  if (ballot.method !== 'recorded_vote') return [withoutVote(t, ballot), ...aside(t, ballot)]
  const result = resultOf(ballot)
  if (ballot.practice) return [t('arithmetic.practice')]
  if (ballot.phase === 'closed' && result) return decided(t, ballot, result)
  if (result) return []
  return [t(ballot.visibility === 'last_minutes' ? 'arithmetic.hiddenLast' : 'arithmetic.hidden')]
}

function withoutVote(t: T, ballot: Ballot) {
  const outcome = outcomeOf(ballot)
  if (outcome === 'stopped') return t('arithmetic.stopped')
  if (outcome === 'adopted') return t('arithmetic.consensus')
  return t(ballot.method === 'silence' ? 'arithmetic.pendingSilence' : 'arithmetic.pending')
}

const aside = (t: T, { notParticipating: { length: count } }: Ballot) =>
  count > 0 ? [t('arithmetic.aside', { count })] : []

/** The running result, where it may be seen. */
export function soFarOf({ t }: BallotWords, ballot: Ballot) {
  const { yes, no, abstain } = resultOf(ballot)?.counts ?? { yes: 0, no: 0, abstain: 0 }
  return t('arithmetic.soFar', {
    yes: `${yes}`,
    no: `${no}`,
    abstain: `${abstain}`,
    total: ballot.electorate,
  })
}

function decided(t: T, ballot: Ballot, { tally, counts }: Result) {
  const { quorum, threshold, electorate: total } = ballot
  const rest = t('arithmetic.notVoting', { count: tally.notVoting, total, present: counts.present })
  if (tally.reason === 'no_quorum')
    return [t('arithmetic.no_quorum', { present: presentIn(counts), total, quorum: quorum ?? 0 }), rest]
  if (tally.reason === 'no_votes') return [t('arithmetic.no_votes'), rest]
  const shares = t(`arithmetic.${threshold}`, {
    yes: tally.yes,
    voting: tally.presentAndVoting,
    required: tally.required ?? 0,
  })
  const tie = tally.reason === 'tie' ? [t('arithmetic.tie'), ...afterTie(t, ballot)] : []
  return [shares, ...tie, t('arithmetic.abstaining'), rest]
}

/** In plenary a tie is not the end; the second one is. */
function afterTie(t: T, ballot: Ballot) {
  if (ballot.takesUp === 'second_vote') return [t('arithmetic.tieFinal')]
  return isFirstTie(ballot) ? [t('arithmetic.tieAgain', { hours: secondVoteHours })] : []
}

const letterKeys = {
  yes: 'letterYes',
  no: 'letterNo',
  abstain: 'letterAbstain',
  absent: 'letterAbsent',
} as const
export const letterOf = (t: T, kind: VoteKind) => t(`board.${letterKeys[kind]}`)
