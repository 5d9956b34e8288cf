import { createHash } from 'node:crypto'
import { type Locale, locales, type Multilingual } from '@/i18n/locales'

/** The language in which a paragraph was written, and those in which these words stand in for a missing translation. */
export type StandIn = { lang: Locale; for: Locale[] }
export type FrozenParagraph = { number: number; body: Multilingual; standIn?: StandIn }

/** In which language a reader of this one sees the paragraph. */
export const languageIn = (locale: Locale, { standIn }: FrozenParagraph): Locale =>
  standIn?.for.includes(locale) ? standIn.lang : locale

const byCode = [...locales].sort()

/**
 * The form that is hashed: JSON without spaces, each paragraph `{"number":…,"body":{"ar":…,"en":…,…}}` with the
 * languages in the order of their codes. PostgreSQL's jsonb keeps no order of its own. That words stand in for a missing
 * translation is no part of it.
 */
export const canonicalParagraphs = (paragraphs: readonly FrozenParagraph[]): FrozenParagraph[] =>
  paragraphs.map(({ number, body }) => ({
    number,
    body: Object.fromEntries(byCode.map((locale) => [locale, body[locale]])) as Multilingual,
  }))

/** @returns the SHA-256 of the canonical form in UTF-8, as 64 hexadecimal digits. */
export const textHash = (paragraphs: readonly FrozenParagraph[]) =>
  createHash('sha256')
    .update(JSON.stringify(canonicalParagraphs(paragraphs)))
    .digest('hex')
