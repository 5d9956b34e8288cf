import { createHash } from 'node:crypto'
import { locales, type Multilingual } from '@/i18n/locales'

export type FrozenParagraph = { number: number; body: Multilingual }

const byCode = [...locales].sort()

/**
 * The form that is hashed: JSON without spaces, each paragraph `{"number":…,"body":{"ar":…,"en":…,…}}` with the
 * languages in the order of their codes. PostgreSQL's jsonb keeps no order of its own.
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
