import { stateName } from '@/features/delegations/names'
import { formattingLocale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { LocalTime } from './local-time'
import { hasOpened } from './policy'
import type { Ballot } from './queries'
import { receiptOf } from './receipt'
import { inZones, timeLeft } from './time-left'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null }

/** The margin of a ballot: the clock while it runs, and what was fixed when it was announced. */
export function Terms({ words, ballot, viewer }: Props) {
  const { t, stamp } = words
  const { phase, opensAt, closesAt, closedEarly, quorum, electorate, proposerCode } = ballot
  const recorded = ballot.method === 'recorded_vote'
  return (
    <aside className="side">
      <dl className="record">
        <Clock words={words} ballot={ballot} viewer={viewer} />
        <Term name={t('terms.rule')}>{t(`rule.${recorded ? ballot.threshold : methodRule(ballot)}`)}</Term>
        {recorded && <Term name={t('terms.organ')}>{t(`organ.${ballot.organ}`)}</Term>}
        {quorum && <Term name={t('terms.quorum')}>{t('quorum', { quorum, total: electorate })}</Term>}
        {phase !== 'announced' && (
          <Term name={t(phase === 'cancelled' ? 'terms.opens' : 'terms.opened')}>{stamp(opensAt)}</Term>
        )}
        {phase === 'closed' && closesAt && (
          <Term name={t('terms.closed')}>
            {stamp(closesAt)} {closedEarly && <span className="local">{t('terms.early')}</span>}
          </Term>
        )}
        {recorded && <Term name={t('terms.seen')}>{t(`seen.${ballot.visibility}`)}</Term>}
        {proposerCode && <Term name={t('terms.proposer')}>{stateName(words.locale, proposerCode)}</Term>}
        {ballot.decides && <Term name={t('terms.decides')}>{t('terms.decidesText')}</Term>}
        {recorded && viewer?.delegation && (
          <Own words={words} ballot={ballot} code={viewer.delegation.code} />
        )}
      </dl>
    </aside>
  )
}

const methodRule = ({ method }: Ballot) => (method === 'silence' ? 'silence' : 'consensus')

function Term({
  name,
  children,
  className,
}: {
  name: string
  children: React.ReactNode
  className?: string
}) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Clock({ words, ballot, viewer }: Props) {
  const { t, locale } = words
  const at = ballot.phase === 'announced' ? ballot.opensAt : ballot.phase === 'open' ? ballot.closesAt : null
  if (!at) return null
  const code = viewer?.delegation?.code
  return (
    <>
      <Term className="clock" name={t(ballot.phase === 'announced' ? 'clock.opensIn' : 'clock.closesIn')}>
        <b className="n">{timeLeft(t, at, ballot.now)}</b>
      </Term>
      {inZones(words, at, code ? { code, name: stateName(locale, code) } : null).map(({ name, date }) => (
        <Term key={name} name={name}>
          <time dateTime={at.toISOString()}>{date}</time>
        </Term>
      ))}
      {!code && (
        <LocalTime at={at.toISOString()} label={t('clock.yours')} locale={formattingLocale(locale)} />
      )}
    </>
  )
}

function Own({ words: { t, locale, stamp }, ballot, code }: Omit<Props, 'viewer'> & { code: string }) {
  const { own } = ballot
  if (!own || !hasOpened(ballot)) return null
  const said = own.choice
    ? t(`vote.choice.${own.choice}`)
    : t(own.mayVote ? 'terms.notYet' : 'terms.suspended')
  return (
    <Term name={stateName(locale, code)} className="own-vote">
      <b>{said}</b>
      {own.choice && own.at && (
        <span className="local">
          {stamp(own.at)}{' '}
          <code dir="ltr">
            {receiptOf({ ballot: ballot.number, state: code, choice: own.choice, seq: own.seq, at: own.at })}
          </code>
        </span>
      )}
    </Term>
  )
}
