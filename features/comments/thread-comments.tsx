import { may } from '@/features/accounts/rights'
import { OpinionLeaf } from '@/features/opinions/opinion-leaf'
import type { ThreadPage } from '@/features/proposals/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { refusalWords } from '@/lib/refusal-words'
import type { Viewer } from '@/lib/viewer'
import { CommentList as Comments } from './comment-list'
import { Composer } from './composer'
import { type CommentList, isFiltered } from './input'
import { listQuery } from './list-query'
import type { CommentPage } from './queries'
import { quotation } from './quotation'

type Props = {
  locale: Locale
  viewer: Viewer | null
  here: string
  slug: string
  thread: ThreadPage['thread']
  paragraphs: readonly number[]
  page: CommentPage
  list: CommentList
  query: Record<string, string | undefined>
  open: boolean
  mayOpine: boolean
  total: number
  live: React.ReactNode
  tools: React.ReactNode
  facets: React.ReactNode
}

const digits = (text: string | undefined) => (/^[1-9][0-9]{0,8}$/.test(text ?? '') ? Number(text) : undefined)

/** The comments of a thread: composer on top, order and filter, the list, and more of it. */
export async function ThreadComments(props: Props) {
  const { locale, viewer, here, slug, thread, page, list, query, open, mayOpine, total } = props
  const [t, o, e] = await Promise.all([
    getTranslator(locale, 'comments'),
    getTranslator(locale, 'opinions'),
    getTranslator(locale, 'errors'),
  ])
  const mayWrite = may(viewer, 'comment') && open
  const draft = mayWrite ? await readDraft('/api/comments') : null
  const replyTo = mayWrite ? digits(query.reply) : undefined
  const reply = page.comments.find(
    (comment) => comment.number === replyTo && !comment.hidden && !comment.withdrawn,
  )
  const composer = {
    locale,
    here,
    thread: { proposal: slug, number: thread.number, delegatesOnly: thread.audience !== 'public' },
    paragraphs: props.paragraphs,
  }
  const now = listQuery(list, {})
  return (
    <section id="comments" className="block split">
      <div>
        <h2>
          {t('title')} <span className="n">{total}</span>
        </h2>
        {mayWrite && viewer && (
          <details
            className="composer"
            id="write"
            open={Boolean((draft && !draft.parent) || query.about || total === 0)}
          >
            <summary>{t('write')}</summary>
            <Composer
              {...composer}
              viewer={viewer}
              about={digits(query.about)}
              draft={draft?.parent ? null : draft}
            />
          </details>
        )}
        {!viewer && open && (
          <p className="acts">
            <a href={`/${locale}/sign-in?next=${encodeURIComponent(`${here}#write`)}`}>
              {t('signInToWrite')}
            </a>
          </p>
        )}
        {!open && <p className="help">{t('closed')}</p>}
        {mayOpine && <p className="help">{o('audience')}</p>}
        {props.tools}
        {props.live}
        {page.comments.length === 0 && (
          <p className="help">
            {list.paragraph
              ? t('emptyParagraph', { number: list.paragraph })
              : t(isFiltered(list) || list.after ? 'emptyFiltered' : 'empty')}
          </p>
        )}
        <OpinionLeaf
          words={{
            refusals: refusalWords(e),
            failed: o('failed', { reason: '{reason}' }),
            offline: e('offline'),
            recorded: o('recorded'),
            withdrawn: o('withdrawn'),
          }}
        >
          <Comments
            locale={locale}
            comments={page.comments}
            list={{ slug, here, mayOpine, mayReply: mayWrite }}
            reply={
              reply && viewer
                ? {
                    to: reply.number,
                    composer: (
                      <section
                        id="reply"
                        className="composer reply"
                        aria-label={t('replyTo', { number: String(reply.number) })}
                      >
                        <h3>{t('replyTo', { number: String(reply.number) })}</h3>
                        <Composer
                          {...composer}
                          viewer={viewer}
                          parent={reply.number}
                          draft={
                            Number(draft?.parent) === reply.number ? draft : quotation(reply, query.quote)
                          }
                        />
                        <p className="acts">
                          <a href={`?at=${reply.number}&reply=${reply.number}&quote=1#reply`}>{t('quote')}</a>
                          <a href={`?at=${reply.number}#c${reply.number}`}>{t('cancel')}</a>
                        </p>
                      </section>
                    ),
                  }
                : undefined
            }
          />
        </OpinionLeaf>
        <p className="pager">
          {page.next && <a href={`?${now ? `${now}&` : ''}after=${page.next}#comments`}>{t('more')}</a>}
          {(list.after || list.at) && <a href={`?${now}#comments`}>{t('first')}</a>}
          {total > 0 && (
            <a href={`/${locale}/proposals/${slug}/threads/${thread.number}/print`}>{t('printLink')}</a>
          )}
        </p>
      </div>
      {props.facets}
    </section>
  )
}
