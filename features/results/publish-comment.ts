import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import type { PublishedComment } from './comment-queries'

/** A comment as the public interface gives it; a stub has no words, author or opinions. */
export function publishComment(comment: PublishedComment, locale: Locale) {
  const { number, thread, parent, status } = comment
  if (comment.status !== 'shown') return { number, thread, parent, status, reason: comment.reason }
  return {
    number,
    thread,
    parent,
    status,
    paragraph: comment.paragraph,
    stance: comment.stance,
    capacity: comment.capacity,
    onBehalfOf: comment.onBehalfOf,
    author: comment.imported
      ? { role: 'participant', state: null, name: null }
      : {
          role: comment.role,
          state: comment.state,
          name: comment.state ? stateName(locale, comment.state) : null,
        },
    lang: comment.lang,
    text: comment.source,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    opinions: { agree: comment.agree, disagree: comment.disagree, pass: comment.pass },
  }
}
