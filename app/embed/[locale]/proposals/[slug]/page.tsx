import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmbeddedResults } from '@/features/embeds/embedded-results'
import { loadResults } from '@/features/results/load-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const robots = { index: false }
  return isLocale(locale) ? { title: (await getTranslator(locale, 'results'))('title'), robots } : { robots }
}

/** The public results of a proposal for the frame of another site. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const results = await loadResults(null, slug)
  if (!results) notFound()
  return <EmbeddedResults locale={locale} results={results} />
}
