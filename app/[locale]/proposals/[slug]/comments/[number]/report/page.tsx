import { notFound, redirect } from 'next/navigation'
import { ReportForm } from '@/features/moderation/report-form'
import { threadNumber } from '@/features/threads/input'
import { loadComment } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string; slug: string; number: string }>
  searchParams: Promise<{ error?: string }>
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug, number } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer)
    redirect(
      `/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/proposals/${slug}/comments/${number}/report`)}`,
    )
  const comment = await loadComment(viewer, slug, threadNumber(number))
  if (!comment || comment.withdrawn || comment.mine !== comment.hidden) notFound()
  return <ReportForm locale={locale} slug={slug} comment={comment} error={(await searchParams).error} />
}
