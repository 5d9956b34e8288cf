import { fallbackLocale, type Locale, locales, type Multilingual } from '@/i18n/locales'

/** A text in at least one of the six languages. */
export type PollText = Partial<Multilingual>

/** The languages that a poll is asked in, in the order of the six. */
export const languagesOf = (question: PollText) => locales.filter((locale) => question[locale])

/** The language a reader sees a poll in: the own one, or English, or the first that there is. */
export function languageFor(locale: Locale, question: PollText): Locale {
  const given = languagesOf(question)
  return [locale, fallbackLocale].find((each) => given.includes(each)) ?? given[0] ?? fallbackLocale
}

/** A text as it is read in one language; question and answers of a poll are given in the same languages. */
export const inLanguage = (text: PollText, language: Locale) => text[language] ?? ''

/** The answers with their places, from 1, by which they are known. */
export const placed = (options: readonly PollText[]) =>
  options.map((text, index) => ({ text, place: index + 1 }))
