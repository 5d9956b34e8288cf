import type { BallotWords } from '@/features/ballots/ballot-words'
import { LocalTime } from '@/features/ballots/local-time'
import { nameOf, questionOf } from '@/features/ballots/sentences'
import { inZones, timeLeft } from '@/features/ballots/time-left'
import { formattingLocale } from '@/i18n/locales'
import type { Translator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { Acting } from './acting'
import type { Decision, Done } from './decisions'
import { stateName } from './names'
import type { Member } from './team'

export type LineWords = { words: BallotWords; t: Translator<'delegations'>; viewer: Viewer }

type Props = LineWords & {
  decision: Decision
  acting: readonly Member[]
  /** Set where the viewer presides; whether a choice of theirs is due. */
  presides?: { choose: boolean }
}

/** One decision: what is asked, what the delegation has done, how long is left, who may act. */
export function DecisionLine({ words, t, viewer, decision, acting, presides }: Props) {
  const { ballot, done } = decision
  const code = viewer.delegation?.code
  const at = ballot.phase === 'announced' ? ballot.opensAt : ballot.phase === 'open' ? ballot.closesAt : null
  const due = presides ? presides.choose : done === 'nothing' && !ballot.practice
  return (
    <li className={due ? 'due' : undefined}>
      <p className="meta">
        {ballot.proposal && <bdi>{ballot.proposal.title[words.locale]}</bdi>}
        <span>{nameOf(words.t, ballot)}</span>
        {ballot.practice && <span>{t('open.always')}</span>}
      </p>
      <h4>
        <a href={`/${words.locale}/ballots/${ballot.number}`}>{questionOf(words, ballot)}</a>
      </h4>
      <Standing words={words} t={t} viewer={viewer} decision={decision} presides={presides} />
      {at && (
        <dl className="facts">
          <div className="clock">
            <dt>{t(ballot.phase === 'announced' ? 'open.until' : 'open.left')}</dt>
            <dd>
              <b className="n">{timeLeft(words.t, at, ballot.now)}</b>
            </dd>
          </div>
          {inZones(words, at, code ? { code, name: stateName(words.locale, code) } : null).map(
            ({ name, date }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <time dateTime={at.toISOString()}>{date}</time>
                </dd>
              </div>
            ),
          )}
          {!code && (
            <LocalTime
              at={at.toISOString()}
              label={words.t('clock.yours')}
              locale={formattingLocale(words.locale)}
            />
          )}
          {done && done !== 'suspended' && <Acting locale={words.locale} acting={acting} />}
        </dl>
      )}
    </li>
  )
}

function Standing({ words, t, viewer, decision, presides }: Omit<Props, 'acting'>) {
  const { ballot, done, standing } = decision
  const stopped = standing > 0 && ballot.decision === null
  if (presides) return <p>{presides.choose ? <b>{toChoose(t, standing)}</b> : t('open.nothingToChoose')}</p>
  const state = viewer.delegation && stateName(words.locale, viewer.delegation.code)
  if (ballot.phase === 'announced') return null
  return (
    <p>
      {done && state && <b>{sentenceOf(words, t, done, state, ballot.method === 'recorded_vote')}</b>}{' '}
      {!done && viewer.delegation && words.t('vote.observer')}
      {stopped ? t('open.stopped', { count: standing }) : done === 'silent' && t('open.agree')}
    </p>
  )
}

const toChoose = (t: LineWords['t'], standing: number) =>
  standing > 0 ? t('open.choose', { count: standing }) : t('open.chooseTie')

function sentenceOf(
  { t: ballots }: LineWords['words'],
  t: LineWords['t'],
  done: Done,
  state: string,
  recorded: boolean,
) {
  switch (done) {
    case 'nothing':
      return t('open.notVoted', { state })
    case 'silent':
    case 'objection':
    case 'request_for_vote':
    case 'broken_silence':
      return t(`open.${done}`, { state })
    case 'suspended':
      return ballots('vote.suspended', { state })
    case 'not_participating':
      return ballots(recorded ? 'vote.ownNotParticipating' : 'participation.own', { state })
    default:
      return ballots('vote.own', { state, choice: ballots(`vote.choice.${done}`) })
  }
}
