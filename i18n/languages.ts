/** Languages a text may be marked with: the six and some that delegations also write in. */
export const languages = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
  'pt',
  'de',
  'hi',
  'ja',
  'ko',
  'sw',
  'tr',
  'fa',
  'id',
  'it',
] as const
export type Language = (typeof languages)[number]

const ownNames: Record<Language, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
  pt: 'Português',
  de: 'Deutsch',
  hi: 'हिन्दी',
  ja: '日本語',
  ko: '한국어',
  sw: 'Kiswahili',
  tr: 'Türkçe',
  fa: 'فارسی',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
}

export const languageName = (language: Language) => ownNames[language]
