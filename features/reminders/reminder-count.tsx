import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { countWaiting } from './queries'

/** One line for a delegate's home: how many decisions it was reminded of and hasn't acted on. Nothing if none. */
export async function ReminderCount({ locale, viewer }: { locale: Locale; viewer: Viewer | null }) {
  const count = await countWaiting(viewer)
  if (count === 0) return null
  const t = await getTranslator(locale, 'reminders')
  return (
    <p className="note">
      <a href={`/${locale}/notes#reminders`}>{t('count', { count })}</a>
    </p>
  )
}
