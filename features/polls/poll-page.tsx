import { localeNames } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { AnswerSection } from './answer-section'
import { CloseForm } from './close-form'
import { Finding, Said } from './finding'
import { mayClose } from './policy'
import { PollResult } from './poll-result'
import { PollTerms } from './poll-terms'
import { languageFor } from './poll-text'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; poll: Poll; viewer: Viewer | null }

/** A poll from its announcement to its result: the question, what can be done now, and the terms beside it. */
export function PollPage({ words, poll, viewer }: Props) {
  const { t, locale } = words
  const here = `/${locale}/polls/${poll.number}`
  const language = languageFor(locale, poll.question)
  return (
    <div className="poll">
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}/polls`}>{t('title')}</a>
          {poll.proposal && (
            <a href={`/${locale}/proposals/${poll.proposal.slug}`}>
              <bdi>{poll.proposal.title[locale]}</bdi>
            </a>
          )}
          <span>{t('name', { number: poll.number })}</span>
        </p>
        <h1>
          <Said words={words} poll={poll} text={poll.question} />
        </h1>
        <p className="lede">
          <Finding words={words} poll={poll} />
        </p>
        {language !== locale && <p className="help">{t('fallback', { language: localeNames[language] })}</p>}
      </header>
      <div className="split">
        <div>
          <PollResult words={words} poll={poll} />
          <AnswerSection words={words} poll={poll} viewer={viewer} here={here} />
          {mayClose(viewer, poll) && <CloseForm words={words} poll={poll} here={here} />}
        </div>
        <PollTerms words={words} poll={poll} viewer={viewer} />
      </div>
    </div>
  )
}
