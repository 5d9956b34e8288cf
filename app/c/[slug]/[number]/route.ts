import { threadPath } from '@/features/comments/paths'
import { loadComment } from '@/features/threads/page-queries'
import { preferredLocale } from '@/i18n/negotiate'
import { getViewer } from '@/lib/viewer'

/** The short address for citing a comment: without a language, it opens in the reader's. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; number: string }> },
) {
  const { slug, number } = await params
  const at = /^[1-9][0-9]{0,8}$/.test(number) ? Number(number) : 0
  const comment = await loadComment(await getViewer(), slug, at)
  const locale = preferredLocale(request.headers)
  const location = comment
    ? `${threadPath(locale, slug, comment.thread)}?at=${at}#c${at}`
    : `/${locale}/proposals/${encodeURIComponent(slug)}/comments/${encodeURIComponent(number)}`
  return new Response(null, { status: 302, headers: { location, vary: 'accept-language, cookie' } })
}
