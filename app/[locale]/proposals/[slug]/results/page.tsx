import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { EmbedSection } from '@/features/embeds/embed-section'
import { loadResults } from '@/features/results/load-queries'
import { ResultsView } from '@/features/results/results-view'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const of = await loadThreadTitle(locale, slug, 1)
  if (!of) return {}
  const title = (await getTranslator(locale, 'results'))('of', { title: of })
  return { title, ...(await cardMetadata(locale, slug, title)) }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const results = await loadResults(viewer, slug)
  if (!results) notFound()
  return (
    <>
      <ResultsView locale={locale} results={results} viewer={viewer} />
      <EmbedSection locale={locale} subject={results.subject} />
    </>
  )
}
