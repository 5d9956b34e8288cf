import { z } from 'zod'

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether a tag is well formed and its language one that is known: `zh`, `zh-Hant`, `pt-BR`, but not `english`. */
function isLanguageTag(tag: string) {
  try {
    return languages.of(new Intl.Locale(tag).language) !== undefined
  } catch {
    return false
  }
}

/** The arguments of `npm run import`. */
export const importInput = z.object({
  format: z.literal('polis', 'the only format that can be imported is polis'),
  dir: z.string('which folder? Give the one that holds comments.csv').min(1, 'which folder?'),
  title: z
    .string()
    .trim()
    .min(1, '--title is empty')
    .max(200, '--title is longer than 200 characters')
    .optional(),
  lang: z
    .string()
    .refine(isLanguageTag, '--lang is not a language tag such as en, zh or pt-BR')
    .transform((tag) => new Intl.Locale(tag).toString())
    .default('en'),
  flip: z.boolean().default(false),
})

export type ImportInput = z.output<typeof importInput>
