import { states } from '@/data/states'
import type { Locale } from '@/i18n/locales'

const byCode = new Map(states.map((state) => [state.code, state]))

/** The name that the United Nations uses in this language; the bare code if the file doesn't know it. */
export const stateName = (locale: Locale, code: string) => byCode.get(code)?.names[locale].name ?? code
/** The form that follows "delegation of" in this language. */
export const stateNameOf = (locale: Locale, code: string) => byCode.get(code)?.names[locale].of ?? code
export const electoralGroupOf = (code: string) => byCode.get(code)?.electoralGroup ?? null
export const capitalTimeZone = (code: string) => byCode.get(code)?.timeZone ?? 'UTC'

/** Codes in the alphabetical order of the language. */
export function inAlphabeticalOrder(locale: Locale, codes: readonly string[]) {
  const collator = new Intl.Collator(locale)
  return [...codes].sort((a, b) => collator.compare(stateName(locale, a), stateName(locale, b)))
}
