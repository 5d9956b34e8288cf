import { getSeatNames } from '@/features/accounts/seat'
import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Summary } from './queries'

/** The chair's summary on top of a thread, with when it was written and what came before. */
export async function SummarySection({
  locale,
  slug,
  thread,
  summary,
}: {
  locale: Locale
  slug: string
  thread: number
  summary: Summary
}) {
  const [t, seat] = await Promise.all([getTranslator(locale, 'moderation'), getSeatNames(locale)])
  return (
    <section id={`summary-${summary.version}`} className="block split summary">
      <div>
        <h2>{t('summary')}</h2>
        <div
          className="prose"
          lang={summary.lang}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: summary.html }}
        />
      </div>
      <aside className="side">
        <p>
          {t('summaryBy', {
            seat: seat({ role: 'moderator', delegationCode: null, electoralGroup: summary.electoralGroup }),
            date: formatDate(locale, summary.at),
            count: summary.comments,
            version: String(summary.version),
          })}{' '}
          {summary.version > 1 && (
            <a href={`/${locale}/proposals/${slug}/threads/${thread}/summary`}>{t('summaryEarlier')}</a>
          )}
        </p>
      </aside>
    </section>
  )
}
