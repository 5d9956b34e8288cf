import type { Locale } from '@/i18n/locales'
import type { Amendment, Amendments } from './queries'
import { wordDiff } from './word-diff'

/** How far an amendment goes from its paragraph, 0 to 2: a deletion furthest, an addition least. */
function distance({ kind, body, lang, paragraph }: Amendment, paragraphs: Amendments['paragraphs']) {
  if (kind === 'delete') return 2
  const current = paragraphs.find(({ number }) => number === paragraph)
  if (kind === 'add_after' || !body || !lang || !current) return 0
  const parts = wordDiff(current.body[lang], body[lang] ?? '', lang)
  const length = (kinds: readonly string[]) =>
    parts.reduce((sum, part) => sum + (kinds.includes(part.kind) ? part.text.length : 0), 0)
  return length(['added', 'removed']) / Math.max(1, length(['same', 'added', 'removed']))
}

export type Suggestion = { amendment: Amendment; place: number; voids: number[]; rivals: Amendment[] }

/**
 * What the chair's form begins with: the order announced so far, then paragraph by paragraph, furthest from the text
 * first. Of two amendments that delete or replace the same paragraph, the one that comes first makes the other void.
 * The chair decides.
 */
export function suggestOrder({
  amendments,
  paragraphs,
  series,
}: Pick<Amendments, 'amendments' | 'paragraphs' | 'series'>): Suggestion[] {
  const planned = new Map(series?.plan.map((line, index) => [line.amendment, { ...line, index }]))
  const announced = ({ number }: Amendment) => planned.get(number)?.index ?? planned.size
  const standing = amendments.filter((amendment) => !amendment.withdrawn)
  const ordered = [...standing].sort(
    (a, b) =>
      announced(a) - announced(b) ||
      a.paragraph - b.paragraph ||
      distance(b, paragraphs) - distance(a, paragraphs) ||
      a.number - b.number,
  )
  return ordered.map((amendment, index) => {
    const rivals = standing.filter(
      (other) => other.number !== amendment.number && other.paragraph === amendment.paragraph,
    )
    const later = new Set(ordered.slice(index + 1).map(({ number }) => number))
    const excludes = (other: Amendment) =>
      amendment.kind !== 'add_after' && other.kind !== 'add_after' && later.has(other.number)
    return {
      amendment,
      place: index + 1,
      rivals,
      voids: planned.get(amendment.number)?.voids ?? rivals.filter(excludes).map(({ number }) => number),
    }
  })
}

/** The words of an amendment for a reader: their language where the author gave it, else the original. */
export function wordsFor({ body, lang }: Pick<Amendment, 'body' | 'lang'>, locale: Locale) {
  if (!body || !lang) return null
  const own = body[locale]
  return own === undefined ? { text: body[lang] ?? '', lang } : { text: own, lang: locale }
}
