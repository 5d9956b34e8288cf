import { SingleHtml } from '@/components/ui/single-html'
import type { Locale } from '@/i18n/locales'
import { singleHtml } from '@/lib/single-html'
import { type CommentListContext, commentItems } from './comment-html'
import type { CommentRow } from './queries'
import { getCommentWords } from './words'

type Props = {
  locale: Locale
  comments: readonly CommentRow[]
  list: Omit<CommentListContext, 'words' | 'locale'>
  /** Number of the comment being answered, and the composer that stands under it. */
  reply?: { to: number; composer: React.ReactNode }
}

export async function CommentList({ locale, comments, list, reply }: Props) {
  const items = commentItems(comments, { ...list, locale, words: await getCommentWords(locale) })
  const at = reply ? comments.findIndex((comment) => comment.number === reply.to) + 1 : 0
  if (!reply || at === 0) return <Items html={items} />
  return (
    <>
      <Items html={items.slice(0, at)} />
      {reply.composer}
      <Items html={items.slice(at)} />
    </>
  )
}

async function Items({ html }: { html: string[] }) {
  if (html.length === 0) return null
  return <SingleHtml className="comments" {...(await singleHtml(html.join('')))} />
}
