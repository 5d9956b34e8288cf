import { languageName } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { type FrozenParagraph, languageIn } from './frozen-text'

type Props = { locale: Locale; paragraph: FrozenParagraph; note: (language: string) => string }

/** A paragraph for a reader, marked with its language where there is no translation into theirs. */
export function Written({ locale, paragraph, note }: Props) {
  const lang = languageIn(locale, paragraph)
  if (lang === locale) return <p>{paragraph.body[locale]}</p>
  return (
    <>
      <p lang={lang} dir="auto">
        {paragraph.body[lang]}
      </p>
      <p className="help">{note(languageName(lang))}</p>
    </>
  )
}
