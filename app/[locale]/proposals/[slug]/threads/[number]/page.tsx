import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { threadPath } from '@/features/comments/paths'
import { threadNumber } from '@/features/threads/input'
import { loadThreadTitle } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { type Search, ThreadPage } from '../../../thread-page'

type Props = {
  params: Promise<{ locale: string; slug: string; number: string }>
  searchParams: Promise<Search>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params
  if (!isLocale(locale)) return {}
  const title = await loadThreadTitle(locale, slug, threadNumber(number))
  return title ? { title, ...(await cardMetadata(locale, slug, title)) } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug, number } = await params
  const thread = threadNumber(number)
  if (!isLocale(locale) || thread === 0) notFound()
  if (thread === 1) redirect(threadPath(locale, slug, 1))
  return <ThreadPage locale={locale} slug={slug} number={thread} search={await searchParams} />
}
