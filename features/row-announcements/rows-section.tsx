import { SendForm } from '@/components/ui/send-form'
import { may } from '@/features/accounts/rights'
import { getSendWords } from '@/features/accounts/send-words'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import type { RowAnnouncements } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; slug: string; rows: RowAnnouncements; here: string }

/** Whether opinions are to be published row by row: every announcement, for all, and the secretariat's form. */
export async function RowsSection({ locale, viewer, slug, rows, here }: Props) {
  const mayAnnounce = may(viewer, 'announce_rows')
  if (!mayAnnounce && rows.history.length === 0) return null
  const t = await getTranslator(locale, 'rows')
  const announced = rows.announcedAt !== null
  return (
    <section className="block" id="rows">
      <h2>{t(announced ? 'titleAnnounced' : 'title')}</h2>
      {!announced && <p className="help">{t('none')}</p>}
      {rows.history.length > 0 && (
        <ol className="log" aria-label={t('history')}>
          {rows.history.map((one) => (
            <li key={one.at.toISOString()}>
              <b>{t(one.announced ? 'did.announced' : 'did.takenBack')}</b>{' '}
              <span className="meta">
                {formatDate(locale, one.at)}, {formatTime(locale, one.at)} UTC
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayAnnounce &&
        (rows.spoken ? (
          <p className="help">{t(announced ? 'fixed' : 'tooLate')}</p>
        ) : (
          <SendForm
            className="narrow"
            action="/api/row-announcements"
            then="stay"
            words={await getSendWords(locale, here, t('recorded'))}
          >
            <input type="hidden" name="proposal" value={slug} />
            <input type="hidden" name="act" value={announced ? 'withdraw' : 'announce'} />
            <input type="hidden" name="back" value={here} />
            <p className="help">{t('help')}</p>
            <p className="submit">
              <button type="submit">{t(announced ? 'takeBack' : 'announce')}</button>
            </p>
          </SendForm>
        ))}
    </section>
  )
}
