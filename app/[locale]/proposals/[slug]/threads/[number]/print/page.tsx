import { notFound } from 'next/navigation'
import { ThreadRecord } from '@/features/comments/thread-record'
import { threadNumber } from '@/features/threads/input'
import { loadThreadRecord } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

export default async function Page({ params }: Props) {
  const { locale, slug, number } = await params
  const record = isLocale(locale) ? await loadThreadRecord(slug, threadNumber(number)) : null
  if (!isLocale(locale) || !record) notFound()
  return <ThreadRecord locale={locale} record={record} />
}
