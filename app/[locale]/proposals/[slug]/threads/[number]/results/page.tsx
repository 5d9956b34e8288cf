import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { loadResults } from '@/features/results/load-queries'
import { ResultsView } from '@/features/results/results-view'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

const numberOf = (text: string) => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params
  const thread = numberOf(number)
  if (!isLocale(locale) || thread === null) return {}
  const of = await loadThreadTitle(locale, slug, thread)
  if (!of) return {}
  const title = (await getTranslator(locale, 'results'))('of', { title: of })
  return { title, ...(await cardMetadata(locale, slug, title)) }
}

export default async function Page({ params }: Props) {
  const { locale, slug, number } = await params
  const thread = numberOf(number)
  if (!isLocale(locale) || thread === null) notFound()
  // The general thread's views and positions are those of the proposal.
  if (thread === 1) redirect(`/${locale}/proposals/${encodeURIComponent(slug)}/results`)
  const viewer = await getViewer()
  const results = await loadResults(viewer, slug, thread)
  if (!results) notFound()
  return <ResultsView locale={locale} results={results} viewer={viewer} />
}
