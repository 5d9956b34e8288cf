import { AgreedSection } from '@/features/results/agreed-section'
import { AssemblySection } from '@/features/results/assembly-section'
import type { Results } from '@/features/results/load-queries'
import { getPageWords } from '@/features/results/page-words'
import { figures, finding } from '@/features/results/results-head'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

/** The finding, its picture with the table beside it, as of when, and the way to everything else. */
export async function EmbeddedResults({ locale, results }: { locale: Locale; results: Results }) {
  const words = await getPageWords(locale, results)
  const t = await getTranslator(locale, 'data')
  const { subject, states, until } = results
  // With its year: a conversation brought in may be long over.
  const date = `${formatDate(locale, until)}${comma(locale)}${formatTime(locale, until)} UTC`
  return (
    <>
      <header className="head">
        <h1 className="finding">{finding(words, results)}</h1>
        <p className="lede">{figures(words, results)}</p>
      </header>
      {states ? (
        <AssemblySection words={words} states={states} own={null} />
      ) : (
        <AgreedSection words={words} results={results} />
      )}
      <footer>
        {words.mark && <p className="note">{words.mark}</p>}
        <p className="note">
          {states && words.t('notVotes')} {t('embed.asOf', { date })}
        </p>
        <p className="acts">
          <a href={`/${locale}/proposals/${subject.slug}/results`} rel="noopener">
            {t('embed.all')}
          </a>
        </p>
      </footer>
    </>
  )
}
