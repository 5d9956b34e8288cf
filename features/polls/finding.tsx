import { formatPercent } from '@/i18n/percent'
import { inLanguage, languageFor, type PollText } from './poll-text'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'
import { mostGiven, resultOf } from './result'

type Props = { words: PollWords; poll: Poll }

/** A text of a poll, marked with the language that it is shown in. */
export function Said({ words: { locale }, poll, text }: Props & { text: PollText }) {
  const language = languageFor(locale, poll.question)
  return <bdi lang={language}>{inLanguage(text, language)}</bdi>
}

/** What is to be said of a poll in a sentence: until when it is open, or which answer was given most often. */
export function Finding({ words, poll }: Props) {
  const { t, stamp, locale } = words
  if (poll.phase === 'announced') return t('finding.announced', { date: stamp(poll.opensAt) })
  if (poll.phase === 'open') return t('finding.open', { date: stamp(poll.closesAt) })
  const result = resultOf(poll)
  if (!result) return t('finding.tooFew')
  const [place = 0, ...others] = mostGiven(result)
  const count = result.counts[place] ?? 0
  const figures = { count, total: result.total, share: formatPercent(locale, count / result.total) }
  if (others.length > 0) return t('finding.several', figures)
  return (
    <>
      {t('finding.most', figures)} <Said words={words} poll={poll} text={poll.options[place] ?? {}} />
    </>
  )
}
