import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'
import { findingOf, nameOf, questionOf } from './sentences'
import { timeLeft } from './time-left'

type Props = { words: BallotWords; ballots: readonly Ballot[]; mayAnnounce: boolean }

/** All decisions: what is open, what is announced, what has been decided. */
export function BallotList({ words, ballots, mayAnnounce }: Props) {
  const { t, locale } = words
  const open = ballots.filter(({ phase, practice }) => phase === 'open' && !practice)
  const practice = ballots.filter((ballot) => ballot.practice)
  const announced = ballots.filter(({ phase }) => phase === 'announced')
  const decided = ballots.filter(({ phase }) => phase === 'closed')
  const cancelled = ballots.filter(({ phase }) => phase === 'cancelled')
  return (
    <>
      <header className="head">
        <h1>{t('heading')}</h1>
        <p className="lede">{t('lede')}</p>
        <p className="acts">{mayAnnounce && <a href={`/${locale}/ballots/new`}>{t('announce')}</a>}</p>
      </header>
      {ballots.length === 0 && <p>{t('empty')}</p>}
      {ballots.length > 0 && (
        <section className="block">
          <h2>{t('openNow')}</h2>
          {open.length === 0 && <p>{t('nothingOpen')}</p>}
          <Rows words={words} ballots={[...open, ...practice]} />
        </section>
      )}
      {announced.length > 0 && (
        <section className="block">
          <h2>{t('announcedSoon')}</h2>
          <Rows words={words} ballots={announced} />
        </section>
      )}
      {decided.length > 0 && (
        <section className="block">
          <h2>{t('decided')}</h2>
          <Rows words={words} ballots={decided} />
        </section>
      )}
      {cancelled.length > 0 && (
        <section className="block">
          <h2>{t('cancelled.title')}</h2>
          <Rows words={words} ballots={cancelled} />
        </section>
      )}
    </>
  )
}

function Rows({ words, ballots }: Omit<Props, 'mayAnnounce'>) {
  const { t, locale } = words
  return (
    <ol className="ballots">
      {ballots.map((ballot) => {
        const until =
          ballot.phase === 'announced' ? ballot.opensAt : ballot.phase === 'open' ? ballot.closesAt : null
        return (
          <li key={ballot.number}>
            <p className="crumb">
              {ballot.proposal && <bdi>{ballot.proposal.title[locale]}</bdi>}
              <span>{nameOf(t, ballot)}</span>
            </p>
            <h3>
              <a href={`/${locale}/ballots/${ballot.number}`}>{questionOf(words, ballot)}</a>
            </h3>
            <p>{findingOf(words, ballot)}</p>
            {until && (
              <p className="when">
                {t(ballot.phase === 'announced' ? 'clock.opensIn' : 'clock.closesIn')}{' '}
                {timeLeft(t, until, ballot.now)}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
