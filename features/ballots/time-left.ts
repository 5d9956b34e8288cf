import { capitalTimeZone } from '@/features/delegations/names'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma } from '@/i18n/locales'
import type { BallotWords, T } from './ballot-words'

const minute = 60_000

/** "1 day 3 hours": the two largest units that aren't zero, counted by the database's clock. */
export function timeLeft(t: T, until: Date, now: Date) {
  const all = Math.floor((until.getTime() - now.getTime()) / minute)
  if (all < 1) return t('clock.underMinute')
  const units = [
    ['days', Math.floor(all / (24 * 60))],
    ['hours', Math.floor(all / 60) % 24],
    ['minutes', all % 60],
  ] as const
  return units
    .filter(([, count]) => count > 0)
    .slice(0, 2)
    .map(([unit, count]) => t(`clock.${unit}`, { count }))
    .join(' ')
}

/** One moment in UTC, in New York, where the clock of the United Nations stands, and in the delegation's capital. */
export function inZones({ locale, t }: BallotWords, at: Date, state: { code: string; name: string } | null) {
  const spell = (zone: string) =>
    `${formatDate(locale, at, zone, true)}${comma(locale)}${formatTime(locale, at, zone)}`
  return [
    { name: 'UTC', date: spell('UTC') },
    { name: t('clock.newYork'), date: spell('America/New_York') },
    ...(state
      ? [{ name: t('clock.capital', { state: state.name }), date: spell(capitalTimeZone(state.code)) }]
      : []),
  ]
}
