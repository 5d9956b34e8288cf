import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { type Search, ThreadPage } from '../thread-page'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  return { title: isLocale(locale) ? await loadThreadTitle(locale, slug, 1) : undefined }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return <ThreadPage locale={locale} slug={slug} number={1} search={await searchParams} />
}
