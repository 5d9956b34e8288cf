import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { commentPath } from './paths'
import type { listVersions, OwnWords } from './queries'

type Props = {
  locale: Locale
  slug: string
  comment: OwnWords
  versions: Awaited<ReturnType<typeof listVersions>>
}

/** What a comment says now and what it said before, newest first. */
export async function CommentHistory({ locale, slug, comment, versions }: Props) {
  const t = await getTranslator(locale, 'comments')
  const back = commentPath({ proposal: slug, thread: comment.thread, number: comment.number }, `/${locale}`)
  return (
    <>
      <header className="head">
        <h1>{t('history', { number: String(comment.number) })}</h1>
        <p className="acts">
          <a href={back}>{t('back')}</a>
        </p>
      </header>
      <section className="block">
        <h2>{t('historyNow')}</h2>
        <div
          className="prose"
          lang={comment.lang}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: comment.html }}
        />
      </section>
      {versions.map((version) => (
        <section key={version.seq} className="block">
          <h2>{t('historyUntil', { date: formatStamp(locale, version.replaced_at) })}</h2>
          <div
            className="prose"
            lang={comment.lang}
            dir="auto"
            dangerouslySetInnerHTML={{ __html: version.html }}
          />
        </section>
      ))}
    </>
  )
}
