import { getSeatNames } from '@/features/accounts/seat'
import { threadPath } from '@/features/comments/paths'
import type { ShownComment } from './comment-queries'
import type { PageWords } from './page-words'
import { given } from './results-head'

type Props = { words: PageWords; slug: string; comment: ShownComment }

/** A comment in its own words, with whose seat it came from and how many gave an opinion. */
export async function Saying({ words: { locale, t }, slug, comment }: Props) {
  const { number, thread, imported, paragraph } = comment
  const seat = imported
    ? t('comments.participant')
    : (await getSeatNames(locale))({ role: comment.role, delegationCode: comment.state })
  return (
    <div className="saying">
      <div
        className="prose"
        lang={comment.lang}
        dir="auto"
        dangerouslySetInnerHTML={{ __html: comment.html }}
      />
      <p className="meta">
        <a href={`${threadPath(locale, slug, thread)}?at=${number}#c${number}`}>
          {t('comments.commentNo', { number: String(number) })}
        </a>{' '}
        <span>{seat}</span>{' '}
        {!imported && (
          <span>{paragraph ? t('comments.paragraph', { number: paragraph }) : t('comments.wholeText')}</span>
        )}{' '}
        <span>{t('comments.persons', { count: given(comment) })}</span>
      </p>
    </div>
  )
}
