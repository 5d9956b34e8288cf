import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { momentsOf } from './moment-queries'

const lateMs = 60_000

/** The course of a decision: each moment once, at the time it took effect, and when that was noticed if later. */
export async function MomentList({ locale, ballot }: { locale: Locale; ballot: number }) {
  const [moments, t] = await Promise.all([momentsOf(ballot), getTranslator(locale, 'reminders')])
  if (moments.length === 0) return null
  const spell = (at: Date) =>
    `${formatDate(locale, at)}${comma(locale)}${formatTime(locale, at, 'UTC', true)} UTC`
  return (
    <section className="block course" aria-labelledby="moments">
      <h2 id="moments">{t('moments.title')}</h2>
      <ol className="log">
        {moments.map(({ moment, at, recordedAt }) => (
          <li key={moment}>
            <p>{t(`moments.${moment}`)}</p>
            <p className="meta">
              <time dateTime={at.toISOString()}>
                <bdi>{spell(at)}</bdi>
              </time>
              {recordedAt.getTime() - at.getTime() > lateMs && (
                <> ({t('moments.late', { date: spell(recordedAt) })})</>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
