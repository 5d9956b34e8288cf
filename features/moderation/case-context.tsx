import { getSeatNames } from '@/features/accounts/seat'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { LogList } from './log-list'
import type { loadCase, Waiting } from './queries'

export type Case = NonNullable<Awaited<ReturnType<typeof loadCase>>>

/** A reported comment under what it is about, what the reports say, and what was decided before. */
export async function CaseContext({
  locale,
  item,
  found,
}: {
  locale: Locale
  item: Pick<Waiting, 'slug' | 'number'>
  found: Case
}) {
  const [t, c, seat] = await Promise.all([
    getTranslator(locale, 'moderation'),
    getTranslator(locale, 'comments'),
    getSeatNames(locale),
  ])
  const { comment, reports, entries } = found
  return (
    <section className="context" id="case">
      <h2>{t('inPlace', { number: String(item.number) })}</h2>
      <p className="meta">
        <a href={`/c/${item.slug}/${item.number}`}>{comment.title[locale]}</a>
        {comment.paragraphNumber && <span>{c('paragraph', { number: comment.paragraphNumber })}</span>}
      </p>
      {comment.paragraph && <p className="under-text">{comment.paragraph[locale]}</p>}
      {comment.parentHtml && (
        <div className="under-text" dir="auto" dangerouslySetInnerHTML={{ __html: comment.parentHtml }} />
      )}
      <article className="comment reported">
        <p className="who">
          <b>{seat(comment)}</b>{' '}
          <span>{c(comment.capacity === 'personal' ? 'capacity.personal' : 'capacity.national')}</span>{' '}
          <bdi>{formatStamp(locale, comment.created)}</bdi>
        </p>
        <div
          className="prose"
          lang={comment.lang}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: comment.html }}
        />
      </article>
      <h3>{t('whatReports')}</h3>
      <ul className="reports">
        {reports.map((report) => (
          <li key={`${report.at.getTime()} ${report.delegationCode}`}>
            <b>{report.title[locale]}</b> {report.note && <q dir="auto">{report.note}</q>}
            <span className="meta">
              <bdi>{t('reportBy', { seat: seat(report), date: formatStamp(locale, report.at) })}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('before')}</h3>
      {entries.length === 0 ? (
        <p className="help">{t('beforeNone')}</p>
      ) : (
        <LogList locale={locale} entries={entries} />
      )}
    </section>
  )
}
