import { z } from 'zod'
import { moment } from '@/features/ballots/input'
import { number, slug, words } from '@/features/comments/input'
import { type Locale, locales } from '@/i18n/locales'
import { languagesOf, type PollText } from './poll-text'

export const maxQuestionLength = 300
export const maxOptionLength = 120
export const fewestOptions = 2
export const mostOptions = 8

export const pollAddress = z.object({ poll: number })

/** `option` is the place of an answer, from 1. */
export const answerInput = pollAddress.extend({ option: number })
export type AnswerInput = z.output<typeof answerInput>

export const closeInput = pollAddress
export type CloseInput = z.output<typeof closeInput>

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())

/** Names of the fields of the form: the question, and the answer at a place, in one language. */
export const questionField = (locale: Locale) => `question.${locale}`
export const optionField = (locale: Locale, place: number) => `option.${place}.${locale}`

export const places = Array.from({ length: mostOptions }, (_, index) => index + 1)

const textFields = Object.fromEntries(
  locales.flatMap((locale) => [
    [questionField(locale), optional(words(maxQuestionLength))],
    ...places.map((place) => [optionField(locale, place), optional(words(maxOptionLength))] as const),
  ]),
)

type Fields = Record<string, unknown>

function gather(fields: Fields, nameOf: (locale: Locale) => string): PollText {
  const given = locales.map((locale) => [locale, fields[nameOf(locale)]] as const)
  return Object.fromEntries(given.filter(([, text]) => typeof text === 'string'))
}

const sameLanguages = (question: PollText, options: readonly PollText[]) =>
  options.every((option) => languagesOf(option).join() === languagesOf(question).join())

const noneTwice = (question: PollText, options: readonly PollText[]) =>
  languagesOf(question).every(
    (locale) => new Set(options.map((option) => option[locale])).size === options.length,
  )

/**
 * A poll as its form sends it. It is asked in one language at least; question and answers are given in the same
 * languages, so that nobody chooses among answers of which some can't be read.
 */
export const pollInput = z
  .object({
    proposal: z.preprocess(
      (value) => (value === '' || value === 'none' ? undefined : value),
      slug.optional(),
    ),
    /** None: at once. */
    opensAt: optional(moment),
    closesAt: moment,
    ...textFields,
  })
  .transform(({ proposal, opensAt, closesAt, ...texts }) => ({
    proposal,
    opensAt,
    closesAt,
    question: gather(texts, questionField),
    options: places
      .map((place) => gather(texts, (locale) => optionField(locale, place)))
      .filter((option) => languagesOf(option).length > 0),
  }))
  .refine(({ question }) => languagesOf(question).length > 0, { path: ['question'], message: 'invalid' })
  .refine(({ options }) => options.length >= fewestOptions, { path: ['options'], message: 'invalid' })
  .refine(({ question, options }) => sameLanguages(question, options), {
    path: ['options'],
    message: 'invalid',
  })
  .refine(({ question, options }) => noneTwice(question, options), { path: ['options'], message: 'invalid' })
export type PollInput = z.output<typeof pollInput>
