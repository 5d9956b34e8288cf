import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { type Search, ThreadPage } from '../thread-page'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const title = await loadThreadTitle(locale, slug, 1)
  return title ? { title, ...(await cardMetadata(locale, slug)) } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return <ThreadPage locale={locale} slug={slug} number={1} search={await searchParams} />
}
