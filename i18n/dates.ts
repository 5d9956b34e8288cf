import { comma, formattingLocale, type Locale } from './locales'

const held = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  let format = held.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(formattingLocale(locale), { timeZone, ...options })
    held.set(key, format)
  }
  return format
}

// Documents of the United Nations name a month by both its Levantine and its European name.
const bothMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const

function arabicDate(date: Date, timeZone: string, weekday: boolean, year: boolean) {
  const part = (options: Intl.DateTimeFormatOptions) => formatter('ar', timeZone, options).format(date)
  const month = Number(formatter('en', timeZone, { month: 'numeric' }).format(date))
  return [
    weekday ? part({ weekday: 'long' }) : '',
    part({ day: 'numeric' }),
    bothMonths[month - 1] ?? '',
    year ? part({ year: 'numeric' }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** "5 November 2013". */
export function formatDate(locale: Locale, date: Date, timeZone = 'UTC', weekday = false) {
  if (locale === 'ar') return arabicDate(date, timeZone, weekday, true)
  return formatter(locale, timeZone, {
    ...(weekday ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date)
}

/** "March 2026", where a source names no day. */
export function formatMonth(locale: Locale, date: Date) {
  if (locale === 'ar') return `${bothMonths[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
  return formatter(locale, 'UTC', { month: 'long', year: 'numeric' }).format(date)
}

/** "16 Nov": for lists where the year is plain from the place. */
export function formatDay(locale: Locale, date: Date, timeZone = 'UTC') {
  if (locale === 'ar') return arabicDate(date, timeZone, false, false)
  return formatter(locale, timeZone, { day: 'numeric', month: 'short' }).format(date)
}

/** "18:00", on the 24-hour clock in every language. */
export function formatTime(locale: Locale, date: Date, timeZone = 'UTC', seconds = false) {
  return formatter(locale, timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(date)
}

/** "16 Nov, 09:12 UTC", the form of a meta line. */
export const formatStamp = (locale: Locale, date: Date) =>
  `${formatDay(locale, date)}${comma(locale)}${formatTime(locale, date)} UTC`
