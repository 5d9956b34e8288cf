import { z } from 'zod'
import { amendmentKinds, organs, resultVisibilities, thresholds } from '@/db/enums'
import { checkbox } from '@/features/ballots/input'
import { number, slug, words } from '@/features/comments/input'
import { type Locale, locales, type Multilingual } from '@/i18n/locales'

/** Characters of an amendment in one language. */
export const maxAmendmentLength = 5000
/** How long a step may be open, in minutes: a week. */
export const maxMinutes = 7 * 24 * 60

const inOneLanguage = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  words(maxAmendmentLength).optional(),
)

const inLanguages = z.object(
  Object.fromEntries(locales.map((locale) => [locale, inOneLanguage])) as Record<
    Locale,
    typeof inOneLanguage
  >,
)

/** A deletion needs no words; the others need them in at least one language, and in the one they were written in. */
export const amendmentInput = inLanguages
  .extend({
    proposal: slug,
    paragraph: number,
    kind: z.enum(amendmentKinds),
    lang: z.enum(locales),
    requestId: z.uuid().optional(),
  })
  .transform(({ proposal, paragraph, kind, lang, requestId, ...bodies }) => {
    const given = locales.filter((locale) => bodies[locale] !== undefined)
    const body: Partial<Multilingual> = Object.fromEntries(given.map((locale) => [locale, bodies[locale]]))
    const original = given.includes(lang) ? lang : given[0]
    const none = kind === 'delete' || !original
    return { proposal, paragraph, kind, requestId, text: none ? null : { body, lang: original } }
  })
  .refine((input) => input.kind === 'delete' || input.text, { path: ['lang'], message: 'invalid' })
export type AmendmentInput = z.output<typeof amendmentInput>

export const amendmentAddress = z.object({ proposal: slug, amendment: number })
export type AmendmentAddress = z.output<typeof amendmentAddress>

/** The numbers in the names of a form's fields: `paragraph-3` is 3, `void-2-1` is 2 and 1. */
const numbersNamed = (fields: Record<string, unknown>, name: string) =>
  Object.keys(fields).flatMap((key) => {
    const [first, ...rest] = key.split('-')
    const numbers = rest.map(Number)
    return first === name && numbers.every(Number.isInteger) ? [numbers] : []
  })

export const divisionInput = z
  .looseObject({ proposal: slug, act: z.enum(['request', 'withdraw']) })
  .transform(({ proposal, act, ...fields }) => ({
    proposal,
    paragraphs:
      act === 'withdraw'
        ? null
        : numbersNamed(fields, 'paragraph')
            .flatMap(([paragraph]) => paragraph ?? [])
            .sort((a, b) => a - b),
  }))
  .refine((input) => input.paragraphs === null || input.paragraphs.length > 0, {
    path: ['paragraphs'],
    message: 'invalid',
  })
export type DivisionInput = z.output<typeof divisionInput>

export const divisionObjectionInput = z.object({
  proposal: slug,
  requester: z.string().regex(/^[A-Z]{2}$/),
  seq: number,
})
export type DivisionObjectionInput = z.output<typeof divisionObjectionInput>

/** `order-N` is the place of amendment N; `void-N-M` says that N, adopted, makes M void. */
export const seriesInput = z
  .looseObject({
    proposal: slug,
    organ: z.enum(organs).default('plenary'),
    threshold: z.enum(thresholds).default('simple'),
    visibility: z.enum(resultVisibilities).default('after_close'),
    minutes: number.max(maxMinutes),
    decides: checkbox,
  })
  .refine((input) => input.organ === 'plenary' || input.threshold === 'simple', {
    path: ['threshold'],
    message: 'invalid',
  })
  .transform(({ proposal, organ, threshold, visibility, minutes, decides, ...fields }) => {
    const voids = numbersNamed(fields, 'void')
    const amendments = numbersNamed(fields, 'order')
      .flatMap(([amendment]) => amendment ?? [])
      .sort((a, b) => Number(fields[`order-${a}`]) - Number(fields[`order-${b}`]) || a - b)
      .map((amendment) => ({
        amendment,
        voids: voids.flatMap(([by, other]) =>
          by === amendment && other !== undefined && other !== amendment ? [other] : [],
        ),
      }))
    return { proposal, organ, threshold, visibility, minutes, decides, amendments }
  })
export type SeriesInput = z.output<typeof seriesInput>

/** `series` and `steps` are what the chair saw: two who press at once take one step. */
export const nextInput = z.object({
  proposal: slug,
  series: number,
  steps: z.coerce.number().int().min(0).max(10_000),
})
export type NextInput = z.output<typeof nextInput>
