import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AmendmentsPage } from '@/features/amendments/amendments-page'
import { loadAmendments } from '@/features/amendments/queries'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ error?: string; paragraph?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const proposal = await loadThreadTitle(locale, slug, 1)
  return proposal ? { title: (await getTranslator(locale, 'amendments'))('of', { proposal }) } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const found = await loadAmendments(viewer, slug)
  if (!found) notFound()
  return <AmendmentsPage locale={locale} viewer={viewer} found={found} {...(await searchParams)} />
}
