import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadAnnouncements } from '@/features/row-announcements/queries'
import { loadSponsors } from '@/features/sponsorships/queries'
import { SponsorsPage } from '@/features/sponsorships/sponsors-page'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ error?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const proposal = await loadThreadTitle(locale, slug, 1)
  return proposal ? { title: (await getTranslator(locale, 'sponsorships'))('of', { proposal }) } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const [found, rows] = await Promise.all([loadSponsors(viewer, slug), loadAnnouncements(viewer, slug)])
  if (!found || !rows) notFound()
  return (
    <SponsorsPage
      locale={locale}
      viewer={viewer}
      found={found}
      rows={rows}
      error={(await searchParams).error}
    />
  )
}
