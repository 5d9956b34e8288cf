import { notFound, redirect } from 'next/navigation'
import { threadPath } from '@/features/comments/paths'
import { threadNumber } from '@/features/threads/input'
import { loadComment } from '@/features/threads/page-queries'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

export default async function Page({ params }: Props) {
  const { locale, slug, number } = await params
  const comment = await loadComment(await getViewer(), slug, threadNumber(number))
  if (!isLocale(locale) || !comment) notFound()
  redirect(`${threadPath(locale, slug, comment.thread)}?at=${comment.number}#c${comment.number}`)
}
