import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

export const metadata: Metadata = { robots: { index: false } }

/** What stands in for a page that could not be made, for readers whose browser runs no scripts. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslator(locale, 'errors')
  return (
    <header className="head">
      <h1>{t('page.brokenTitle')}</h1>
      <p className="lede">{t('page.brokenText')}</p>
      <p className="acts">
        <a href={`/${locale}`}>{t('page.agenda')}</a>
      </p>
    </header>
  )
}
