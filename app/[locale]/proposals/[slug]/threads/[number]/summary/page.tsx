import { notFound } from 'next/navigation'
import { may } from '@/features/accounts/rights'
import { loadSummaries } from '@/features/moderation/queries'
import { SummaryPage } from '@/features/moderation/summary-page'
import { threadNumber } from '@/features/threads/input'
import { loadThreadHead } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

export default async function Page({ params }: Props) {
  const { locale, slug, number } = await params
  const head = isLocale(locale) ? await loadThreadHead(slug, threadNumber(number)) : null
  if (!isLocale(locale) || !head) notFound()
  const [viewer, summaries] = await Promise.all([getViewer(), loadSummaries(head.thread.id, 50)])
  if (summaries.length === 0 && !may(viewer, 'moderate')) notFound()
  return <SummaryPage locale={locale} viewer={viewer} head={head} summaries={summaries} />
}
