import { notFound } from 'next/navigation'
import { CommentHistory } from '@/features/comments/comment-history'
import { threadNumber } from '@/features/threads/input'
import { loadComment, loadVersions } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

export default async function Page({ params }: Props) {
  const { locale, slug, number } = await params
  const viewer = await getViewer()
  const comment = await loadComment(viewer, slug, threadNumber(number))
  if (!isLocale(locale) || !comment || comment.hidden || comment.withdrawn) notFound()
  return (
    <CommentHistory
      locale={locale}
      slug={slug}
      comment={comment}
      versions={await loadVersions(slug, comment.number)}
    />
  )
}
