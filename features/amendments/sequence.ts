import type { FrozenParagraph } from '@/features/ballots/frozen-text'
import { outcomeOf } from '@/features/ballots/result'
import { type Locale, locales, type Multilingual } from '@/i18n/locales'
import { amendedText, insertedNumber } from './amended-text'
import type { Amendment, Amendments, SeriesStep } from './queries'
import type { Series, Step, StepOutcome, StepResult } from './series'

/** Amendments that came in after the order was announced. Until the first step the chair announces it anew. */
export function missingFrom(found: Amendments): number[] {
  const { series } = found
  if (!series || series.steps.length > 0) return []
  const planned = new Set(series.plan.map(({ amendment }) => amendment))
  return found.amendments.flatMap(({ number, withdrawn }) =>
    withdrawn || planned.has(number) ? [] : [number],
  )
}

/** A text in the six languages: the one it was written in stands in for those that are missing. */
export const inAllLanguages = (body: Partial<Multilingual>, lang: Locale): Multilingual =>
  Object.fromEntries(locales.map((locale) => [locale, body[locale] ?? body[lang] ?? ''])) as Multilingual

/** The series as the rule takes it: the chair's order, and the requests for division as they stand. */
export function planOf(found: Amendments): Series {
  const byNumber = new Map(found.amendments.map((amendment) => [amendment.number, amendment]))
  return {
    paragraphs: found.paragraphs.map((paragraph) => paragraph.number),
    amendments: (found.series?.plan ?? []).flatMap(({ amendment, voids }) => {
      const named = byNumber.get(amendment)
      return named ? [{ ...named, voids }] : []
    }),
    divisions: found.divisions.map(({ state, paragraphs, objectors }) => ({
      state,
      paragraphs,
      objected: objectors.length > 0,
    })),
  }
}

export function stepOf({ kind, amendment, state, paragraph }: SeriesStep): Step {
  if (kind === 'amendment') return { kind, amendment: amendment ?? 0 }
  if (kind === 'division') return { kind, state: state ?? '' }
  return kind === 'paragraph' ? { kind, paragraph: paragraph ?? 0 } : { kind: 'whole' }
}

/** What was decided step by step. A result that this viewer may not know yet is pending. */
export function resultsOf(found: Amendments): StepResult[] {
  const byNumber = new Map(found.ballots.map((ballot) => [ballot.number, ballot]))
  const outcome = (step: SeriesStep): StepOutcome => {
    if (step.reason) return step.reason
    const ballot = byNumber.get(step.ballot ?? 0)
    const decided = ballot ? outcomeOf(ballot) : 'pending'
    return decided === 'stopped' || decided === 'cancelled' ? 'not_adopted' : decided
  }
  return (found.series?.steps ?? []).map((step) => ({ step: stepOf(step), outcome: outcome(step) }))
}

/** The words of an amendment for readers of every language, with the one that stands in where some are missing. */
const wordsOf = ({ body, lang }: Amendment): Words | null => {
  if (!body || !lang) return null
  const missing = locales.filter((locale) => body[locale] === undefined)
  return { body: inAllLanguages(body, lang), ...(missing.length ? { standIn: { lang, for: missing } } : {}) }
}

type Words = Omit<FrozenParagraph, 'number'>

/** The proposal's text with what has been adopted and without what has been rejected. */
export const textAsAmended = (found: Amendments, results: readonly StepResult[]): FrozenParagraph[] =>
  amendedText<Words>(
    found.paragraphs.map(({ number, ...body }) => ({ number, body })),
    found.amendments.map((amendment) => ({ ...amendment, body: wordsOf(amendment) })),
    results,
  ).map(({ number, body }) => ({ number, ...body }))

/** The text that a step puts before the States: what an amendment says or deletes, a paragraph, or what is left. */
export function stepText(found: Amendments, results: readonly StepResult[], step: Step): FrozenParagraph[] {
  const text = textAsAmended(found, results)
  const among = (numbers: readonly number[]) => text.filter((paragraph) => numbers.includes(paragraph.number))
  if (step.kind === 'whole') return text
  if (step.kind === 'paragraph') return among([step.paragraph])
  if (step.kind === 'division')
    return among(found.divisions.find((division) => division.state === step.state)?.paragraphs ?? [])
  const amendment = found.amendments.find(({ number }) => number === step.amendment)
  if (!amendment) return []
  const { kind, paragraph } = amendment
  const words = wordsOf(amendment)
  if (!words) return among([paragraph])
  const inserted = text.filter(({ number }) => number > paragraph && number < paragraph + 1).length
  return [{ number: kind === 'add_after' ? insertedNumber(paragraph, inserted + 1) : paragraph, ...words }]
}
