import { threadPath } from '@/features/comments/paths'
import { formatDay } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { ThreadLine } from './queries'

type Props = {
  locale: Locale
  slug: string
  current: number
  threads: readonly ThreadLine[]
  mayOpen: boolean
}

export async function ThreadList({ locale, slug, current, threads, mayOpen }: Props) {
  const t = await getTranslator(locale, 'threads')
  if (threads.length < 2 && !mayOpen) return null
  return (
    <section id="threads" className="block">
      <h2>{t('title')}</h2>
      <ul className="thread-list">
        {threads.map((thread) => (
          <li key={thread.number}>
            <a
              href={`${threadPath(locale, slug, thread.number)}#comments`}
              aria-current={thread.number === current ? 'page' : undefined}
              lang={thread.lang ?? undefined}
            >
              <bdi>{thread.isGeneral ? t('general') : thread.title}</bdi>
            </a>{' '}
            <span className="meta">
              <span>{t('comments', { count: thread.comments })}</span>
              {thread.last && <span>{t('last', { date: formatDay(locale, thread.last) })}</span>}
              {thread.audience === 'delegates' && <span>{t('onlyDelegates')}</span>}
              {thread.audience === 'delegation' && <span>{t('onlyDelegation')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {mayOpen && (
        <p className="acts">
          <a href={`/${locale}/proposals/${slug}/threads/new`}>{t('open')}</a>
        </p>
      )}
    </section>
  )
}
