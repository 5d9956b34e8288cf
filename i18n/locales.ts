/** The six languages of the United Nations, in its order. */
export const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Locale = (typeof locales)[number]
/** A text in the six languages. */
export type Multilingual = Record<Locale, string>
export const fallbackLocale: Locale = 'en'

export const localeNames: Record<Locale, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
export const direction = (locale: string) => (locale === 'ar' ? 'rtl' : 'ltr')
/** Arabic with Western digits, as in document symbols and codes; English as the United Nations writes it. */
export const formattingLocale = (locale: Locale) =>
  locale === 'ar' ? 'ar-u-nu-latn' : locale === 'en' ? 'en-GB' : locale

/** What stands between the items of a list of figures, and between a date and its hour. */
export const comma = (locale: Locale) => ({ ar: '، ', zh: '，' })[locale as 'ar' | 'zh'] ?? ', '
