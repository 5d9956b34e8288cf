import { Message } from '@/components/ui/message'
import { getSendWords } from '@/features/accounts/send-words'
import { threadPath } from '@/features/comments/paths'
import { RowsNotice } from '@/features/row-announcements/rows-notice'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { refusalIn } from '@/lib/refusal-words'
import type { Viewer } from '@/lib/viewer'
import { Card } from './card'
import { ConsiderLeaf } from './consider-leaf'
import { LastLine } from './judge-form'
import { keys } from './keys'
import { NoNext } from './no-next'
import { considerPath } from './paths'
import { readerOf } from './policy'
import type { Next } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; found: Next; error?: string }

/** One comment of a proposal after the other, for the reader's opinion. */
export async function ConsiderPage({ locale, viewer, found, error }: Props) {
  const { subject, situation, judged, total, card, last } = found
  const [t, p, o, e] = await Promise.all([
    getTranslator(locale, 'consider'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'opinions'),
    getTranslator(locale, 'errors'),
  ])
  const { slug } = subject
  const here = considerPath(locale, slug)
  const refusal = refusalIn(e, error)
  const reader = readerOf(viewer)
  const judges = reader === 'judge'
  const isAgenda = subject.collection === 'agenda'
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}${isAgenda ? '' : '/examples'}`}>
            {p(isAgenda ? 'agenda.title' : 'examples.title')}
          </a>
          <a href={threadPath(locale, slug, 1)}>{subject.title[locale]}</a>
          {isAgenda && <span>{p(`stage.${subject.stage}`)}</span>}
        </p>
        <h1>{t('title')}</h1>
      </header>
      {refusal && (
        <Message id="message" kind="error">
          {refusal}
        </Message>
      )}
      <RowsNotice locale={locale} announcedAt={subject.rowsAnnouncedAt} />
      <div className="split">
        <ConsiderLeaf
          words={{
            ...(await getSendWords(locale, here, o('recorded'))),
            failed: o('failed', { reason: '{reason}' }),
          }}
          keys={judges && card ? t('keys', keys) : null}
        >
          {judges && (card || situation === 'done') && (
            <Progress text={t('progress', { judged, total })} judged={judged} total={total} />
          )}
          {judges && last && <LastLine locale={locale} slug={slug} here={here} last={last} />}
          {card && (
            <Card key={card.number} locale={locale} slug={slug} here={here} card={card} reader={reader} />
          )}
          {card && (
            <p className="acts">
              <a href={here}>{t('another')}</a>
              <a href={`/c/${slug}/${card.number}`}>{t('discussion')}</a>
            </p>
          )}
          {situation !== 'next' && <NoNext locale={locale} found={found} situation={situation} />}
        </ConsiderLeaf>
        <aside className="side">
          {card && <p>{t('lede')}</p>}
          {subject.demonstration && <p>{p('demonstration')}</p>}
        </aside>
      </div>
    </>
  )
}

function Progress({ text, judged, total }: { text: string; judged: number; total: number }) {
  return (
    <div className="progress">
      <p id="progress" role="status" className="n">
        {text}
      </p>
      <progress value={judged} max={total} aria-labelledby="progress" />
    </div>
  )
}
