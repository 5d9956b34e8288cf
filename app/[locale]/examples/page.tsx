import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadMethodExamples } from '@/features/proposals/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'proposals'))('examples.title') } : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const examples = await loadMethodExamples()
  const t = await getTranslator(locale, 'proposals')
  return (
    <>
      <header className="head">
        <h1>{t('examples.title')}</h1>
        <p className="lede">{t('examples.lede')}</p>
      </header>
      {examples.length === 0 && <p className="help">{t('examples.empty')}</p>}
      <ul className="thread-list">
        {examples.map(({ slug, title, source, summary }) => (
          <li key={slug}>
            <a href={`/${locale}/proposals/${slug}`}>
              <bdi>{title[locale]}</bdi>
            </a>{' '}
            <span className="meta">
              <span>
                {t('examples.people', {
                  people: Number(summary.participants),
                  opinions: Number(summary.opinions),
                  comments: Number(summary.comments),
                })}
              </span>
              <span>
                {t('examples.source')}: <bdi>{source}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
