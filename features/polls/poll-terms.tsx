import { LocalTime } from '@/features/ballots/local-time'
import { inZones, timeLeft } from '@/features/ballots/time-left'
import { stateName } from '@/features/delegations/names'
import { formattingLocale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { fewestShown } from './limits'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; poll: Poll; viewer: Viewer | null }

/** The margin of a poll: the clock while it runs, who answers, what the result is and isn't. */
export function PollTerms({ words, poll, viewer }: Props) {
  const { t, stamp } = words
  return (
    <aside className="side">
      <dl className="record">
        <Clock words={words} poll={poll} viewer={viewer} />
        {poll.phase !== 'announced' && <Term name={t('terms.opened')}>{stamp(poll.opensAt)}</Term>}
        {poll.phase === 'closed' && (
          <Term name={t('terms.closed')}>
            {stamp(poll.closesAt)} {poll.closedEarly && <span className="local">{t('terms.early')}</span>}
          </Term>
        )}
        <Term name={t('terms.who')}>{t('terms.whoText')}</Term>
        {poll.phase !== 'announced' && (
          <Term name={t('terms.part')}>
            {t(poll.phase === 'open' ? 'participants' : 'tookPart', { count: poll.participants })}
          </Term>
        )}
        <Term name={t('terms.effect')}>{t('terms.effectText')}</Term>
        <Term name={t('terms.result')}>{t('terms.resultText', { count: fewestShown })}</Term>
      </dl>
    </aside>
  )
}

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

function Clock({ words: { locale, clock }, poll, viewer }: Props) {
  const at = poll.phase === 'announced' ? poll.opensAt : poll.phase === 'open' ? poll.closesAt : null
  if (!at) return null
  const code = viewer?.delegation?.code
  const zones = inZones(clock, at, code ? { code, name: stateName(locale, code) } : null)
  return (
    <>
      <Term className="clock" name={clock.t(poll.phase === 'announced' ? 'clock.opensIn' : 'clock.closesIn')}>
        <b className="n">{timeLeft(clock.t, at, poll.now)}</b>
      </Term>
      {zones.map(({ name, date }) => (
        <Term key={name} name={name}>
          <time dateTime={at.toISOString()}>{date}</time>
        </Term>
      ))}
      <LocalTime at={at.toISOString()} label={clock.t('clock.yours')} locale={formattingLocale(locale)} />
    </>
  )
}
