import { capitalTimeZone, stateName } from '@/features/delegations/names'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

/** A deadline in the time of the reader's capital and in UTC; only UTC for readers without a delegation. */
export function deadline(locale: Locale, viewer: Viewer | null, at: Date) {
  const spell = (timeZone: string) =>
    `${formatDate(locale, at, timeZone, true)}${comma(locale)}${formatTime(locale, at, timeZone)}`
  const code = viewer?.delegation?.code
  return {
    utc: spell('UTC'),
    utcTime: formatTime(locale, at),
    local: code ? spell(capitalTimeZone(code)) : null,
    state: code ? stateName(locale, code) : '',
  }
}
