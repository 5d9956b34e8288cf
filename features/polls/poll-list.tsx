import { timeLeft } from '@/features/ballots/time-left'
import { Finding, Said } from './finding'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; polls: readonly Poll[]; mayAnnounce: boolean }

/** All polls: what is open, what is announced, what has been answered. */
export function PollList({ words, polls, mayAnnounce }: Props) {
  const { t, locale } = words
  const inPhase = (phase: Poll['phase']) => polls.filter((poll) => poll.phase === phase)
  const sections = [
    { title: t('openNow'), polls: inPhase('open') },
    { title: t('announcedSoon'), polls: inPhase('announced') },
    { title: t('past'), polls: inPhase('closed') },
  ]
  return (
    <>
      <header className="head">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
        {mayAnnounce && (
          <p className="acts">
            <a href={`/${locale}/polls/new`}>{t('announce')}</a>
          </p>
        )}
      </header>
      {polls.length === 0 && <p>{t('empty')}</p>}
      {polls.length > 0 && inPhase('open').length === 0 && <p>{t('nothingOpen')}</p>}
      {sections.map(
        (section) =>
          section.polls.length > 0 && (
            <section key={section.title} className="block">
              <h2>{section.title}</h2>
              <Rows words={words} polls={section.polls} />
            </section>
          ),
      )}
    </>
  )
}

function Rows({ words, polls }: Omit<Props, 'mayAnnounce'>) {
  const { t, locale, clock } = words
  return (
    <ol className="ballots">
      {polls.map((poll) => {
        const until = poll.phase === 'announced' ? poll.opensAt : poll.phase === 'open' ? poll.closesAt : null
        return (
          <li key={poll.number}>
            <p className="crumb">
              {poll.proposal && <bdi>{poll.proposal.title[locale]}</bdi>}
              <span>{t('name', { number: poll.number })}</span>
            </p>
            <h3>
              <a href={`/${locale}/polls/${poll.number}`}>
                <Said words={words} poll={poll} text={poll.question} />
              </a>
            </h3>
            <p>
              <Finding words={words} poll={poll} />
            </p>
            <p className="when">
              {until && (
                <>
                  {clock.t(poll.phase === 'announced' ? 'clock.opensIn' : 'clock.closesIn')}{' '}
                  {timeLeft(clock.t, until, poll.now)}.{' '}
                </>
              )}
              {poll.phase === 'open' && t('participants', { count: poll.participants })}
              {poll.phase === 'closed' && t('tookPart', { count: poll.participants })}{' '}
              {poll.taken && poll.phase === 'open' && t('answer.recorded')}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
