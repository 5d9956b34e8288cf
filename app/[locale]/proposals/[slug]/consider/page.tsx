import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsiderPage } from '@/features/consider/consider-page'
import { loadNext } from '@/features/consider/queries'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const proposal = await loadThreadTitle(locale, slug, 1)
  return proposal ? { title: (await getTranslator(locale, 'consider'))('of', { proposal }) } : {}
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const { comment, error } = await searchParams
  const found = await loadNext(viewer, slug, single(comment))
  if (!found) notFound()
  return <ConsiderPage locale={locale} viewer={viewer} found={found} error={single(error)} />
}
