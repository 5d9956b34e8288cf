import { stateName } from '@/features/delegations/names'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import type { Reminder } from './queries'

type Props = { locale: Locale; viewer: Viewer; reminders: readonly Reminder[] }

/** What the viewer's delegation was reminded of; nothing for seats without one. */
export async function ReminderList({ locale, viewer, reminders }: Props) {
  if (viewer.delegation?.kind !== 'member_state') return null
  const [t, ballots] = await Promise.all([
    getTranslator(locale, 'reminders'),
    getTranslator(locale, 'ballots'),
  ])
  const state = stateName(locale, viewer.delegation.code)
  const titleOf = ({ title, paragraph }: Reminder) => {
    const name = title?.[locale] ?? t('question')
    return paragraph ? t('paragraph', { title: name, number: String(paragraph) }) : name
  }
  const spell = (at: Date) => `${formatDate(locale, at)}${comma(locale)}${formatTime(locale, at)} UTC`
  return (
    <section className="reminders" aria-labelledby="reminders">
      <h2 id="reminders">{t('title')}</h2>
      <p className="help">{t(reminders.length > 0 ? 'help' : 'empty')}</p>
      <ol className="log">
        {reminders.map((reminder) => (
          <li key={`${reminder.ballot} ${reminder.kind}`}>
            <p>
              <b>
                <a href={`/${locale}/ballots/${reminder.ballot}`}>{titleOf(reminder)}</a>
              </b>
            </p>
            <p>
              {reminder.waiting ? t(reminder.method, { state, date: spell(reminder.closesAt) }) : t('over')}
            </p>
            <p className="meta">
              <span>{ballots(`name.${reminder.method}`, { number: reminder.ballot })}</span>{' '}
              <span>{t(`kind.${reminder.kind}`)}</span> <bdi>({spell(reminder.at)})</bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
