import { Threshold } from '@/components/charts/threshold'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'
import { resultOf } from './result'
import { arithmeticOf, findingOf, nameOf, questionOf, soFarOf } from './sentences'
import { Terms } from './terms'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null }

/** The question, the finding, the arithmetic with its picture, and the terms beside them. */
export function Verdict({ words, ballot, viewer }: Props) {
  const { t, locale, proposals, rtl } = words
  const result = ballot.method === 'recorded_vote' ? resultOf(ballot) : null
  const sentences = arithmeticOf(words, ballot)
  const voted = ballot.phase === 'closed' && result ? result.tally : null
  const required = voted?.required ?? 0
  const numbers = { yes: voted?.yes ?? 0, no: voted?.no ?? 0 }
  const neededWords = {
    needed: t('needed', { count: required }),
    yes: `${t('board.yes')} ${numbers.yes}`,
    no: `${t('board.no')} ${numbers.no}`,
  }
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}/ballots`}>{t('title')}</a>
          {ballot.proposal && (
            <a href={`/${locale}/proposals/${ballot.proposal.slug}`}>
              <bdi>{ballot.proposal.title[locale]}</bdi>
            </a>
          )}
          <span>{nameOf(t, ballot)}</span>
        </p>
        <p className="question">{questionOf(words, ballot)}</p>
        <h1 className="finding">{findingOf(words, ballot)}</h1>
      </header>
      <section className="split verdict">
        <div>
          {sentences.length > 0 && <p className="lede">{sentences.join(' ')}</p>}
          {ballot.cancelled && (
            <p>
              {t('cancelled.reason')} <q dir="auto">{ballot.cancelled.reason}</q>
            </p>
          )}
          {result && ballot.phase === 'open' && (
            <p className="lede" data-so-far>
              {soFarOf(words, ballot)}
            </p>
          )}
          {voted && (
            <Threshold
              {...numbers}
              needed={required}
              label={Object.values(neededWords).join(', ')}
              rtl={rtl}
              words={neededWords}
              mark={ballot.demonstration ? proposals('demonstration') : undefined}
            />
          )}
        </div>
        <Terms words={words} ballot={ballot} viewer={viewer} />
      </section>
    </>
  )
}
