import { formattingLocale, type Locale } from './locales'

const held = new Map<Locale, Intl.NumberFormat>()

/** A share between 0 and 1 as whole per cent: "61%", in French "61 %", in Arabic with its own sign. */
export function formatPercent(locale: Locale, share: number) {
  // The mark in front keeps the sign on the same side of the number, whatever stands before it.
  if (locale === 'ar') return `\u061c${Math.round(100 * share)}٪`
  let format = held.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(formattingLocale(locale), { style: 'percent', maximumFractionDigits: 0 })
    held.set(locale, format)
  }
  return format.format(share)
}
