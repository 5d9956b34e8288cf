import { getTranslator } from '@/i18n/translator'
import { publishedPerPage } from './comment-queries'
import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { SectionHeading } from './section-heading'

/** The same figures as files, each form named. */
export async function DownloadsSection({ words, results }: { words: PageWords; results: Results }) {
  const { locale, t } = words
  const { states, subject } = results
  const rows = await getTranslator(locale, 'rows')
  const at = `/api/v1/proposals/${subject.slug}`
  const files = [
    ...(states
      ? [
          {
            href: `${at}/positions.csv?lang=${locale}`,
            name: t('downloads.positions'),
            form: t('downloads.positionsForm', { rows: states.members.length }),
          },
        ]
      : []),
    {
      href: `${at}/results?lang=${locale}`,
      name: t('downloads.results'),
      form: t('downloads.resultsForm'),
    },
    {
      href: `${at}/comments?lang=${locale}`,
      name: t('downloads.comments'),
      form: t('downloads.commentsForm', { count: publishedPerPage }),
    },
    {
      href: `${at}/archive.zip?lang=${locale}`,
      name: t('downloads.archive'),
      form: t('downloads.archiveForm'),
    },
    ...(subject.brought
      ? [{ href: `${at}/polis.zip`, name: t('downloads.polis'), form: t('downloads.polisForm') }]
      : []),
    ...(subject.rowsOut ? [{ href: `${at}/polis.zip`, name: rows('file'), form: rows('fileForm') }] : []),
    {
      href: `/${locale}/proposals/${subject.slug}/feed.atom`,
      name: t('downloads.feed'),
      form: t('downloads.feedForm'),
    },
    {
      href: `/${locale}/about/data`,
      name: t('downloads.codebook'),
      form: t('downloads.codebookForm'),
    },
  ]
  return (
    <section className="block" id="data">
      <SectionHeading words={words} id="data">
        {t('downloads.heading')}
      </SectionHeading>
      <ul className="downloads">
        {files.map(({ href, name, form }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span>{form}</span>
          </li>
        ))}
      </ul>
      <p className="note">{subject.thread ? t('downloads.threadNote') : t('downloads.note')}</p>
    </section>
  )
}
