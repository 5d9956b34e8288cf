import type { ThreadPage } from '@/features/proposals/queries'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { CommentList } from './comment-list'
import { threadPath } from './paths'
import type { CommentRow } from './queries'

type Props = { locale: Locale; record: ThreadPage & { comments: CommentRow[]; now: Date } }

/** The whole thread on paper: the text, then every comment in reading order. */
export async function ThreadRecord({ locale, record }: Props) {
  const { proposal, thread, comments, now } = record
  const [t, p, threads] = await Promise.all([
    getTranslator(locale, 'comments'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'threads'),
  ])
  const here = threadPath(locale, proposal.slug, thread.number)
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={here}>{proposal.title[locale]}</a>
          <span>{t('printTitle')}</span>
        </p>
        <h1 dir="auto">{thread.title ?? `${proposal.longTitle[locale]}: ${threads('general')}`}</h1>
        <p className="help">
          {t('printNote', {
            count: comments.length,
            date: `${formatDate(locale, now)}, ${formatTime(locale, now)}`,
          })}
        </p>
        {proposal.demonstration && <p className="help">{p('demonstration')}</p>}
      </header>
      {thread.isGeneral && (
        <ol className="text plain">
          {proposal.paragraphs.map(({ number, body }) => (
            <li key={number} className="para">
              <div className="para-text">
                <p>{body[locale]}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <section className="block">
        <CommentList
          locale={locale}
          comments={comments}
          list={{ slug: proposal.slug, here, mayOpine: false, mayReply: false }}
        />
      </section>
    </>
  )
}
