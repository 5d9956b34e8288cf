import { SendForm } from '@/components/ui/send-form'
import { may } from '@/features/accounts/rights'
import { getSendWords } from '@/features/accounts/send-words'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import type { Announcements } from './queries'
import { RowsNotice } from './rows-notice'

type Props = { locale: Locale; viewer: Viewer | null; found: Announcements; here: string }

/** Whether opinions are to be published row by row, each announcement, and the secretariat's form. */
export async function RowsSection({ locale, viewer, found, here }: Props) {
  const t = await getTranslator(locale, 'rows')
  const { announcedAt, spoken, history } = found
  return (
    <section className="block" id="rows">
      <h2>{t(announcedAt ? 'titleAnnounced' : 'title')}</h2>
      {announcedAt ? (
        <RowsNotice locale={locale} announcedAt={announcedAt} />
      ) : (
        <p className="help">{t('none')}</p>
      )}
      {history.length > 0 && (
        <ol className="log" aria-label={t('history')}>
          {history.map((one) => (
            <li key={one.at.toISOString()}>
              <b>{t(one.announced ? 'did.announced' : 'did.takenBack')}</b>{' '}
              <span className="meta">
                {formatDate(locale, one.at)}, {formatTime(locale, one.at)} UTC
              </span>
            </li>
          ))}
        </ol>
      )}
      {may(viewer, 'announce_rows') &&
        (spoken ? (
          <p className="help">{t(announcedAt ? 'fixed' : 'tooLate')}</p>
        ) : (
          <RowsForm locale={locale} found={found} here={here} />
        ))}
    </section>
  )
}

async function RowsForm({ locale, found, here }: Omit<Props, 'viewer'>) {
  const t = await getTranslator(locale, 'rows')
  return (
    <SendForm
      className="narrow"
      action="/api/row-announcements"
      then="stay"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <input type="hidden" name="proposal" value={found.slug} />
      <input type="hidden" name="act" value={found.announcedAt ? 'withdraw' : 'announce'} />
      <input type="hidden" name="back" value={here} />
      <p className="help">{t('help')}</p>
      <p className="submit">
        <button type="submit">{t(found.announcedAt ? 'takeBack' : 'announce')}</button>
      </p>
    </SendForm>
  )
}
