import { notFound } from 'next/navigation'
import { EditComment } from '@/features/comments/edit-comment'
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
  const viewer = await getViewer()
  const comment = await loadComment(viewer, slug, threadNumber(number))
  if (!isLocale(locale) || !comment?.mine || comment.hidden || comment.withdrawn) notFound()
  const { error } = await searchParams
  return <EditComment locale={locale} slug={slug} comment={comment} error={error} />
}
