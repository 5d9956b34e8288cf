import { z } from 'zod'
import { slug } from '@/features/comments/input'
import { languages } from '@/i18n/languages'

export const maxTitleLength = 120

// One visible line: no line breaks, no invisible-only names, no bidirectional overrides.
const title = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .max(maxTitleLength, 'too_long')
      .regex(/[^\s\p{C}\u115f\u1160\u3164\uffa0]/u, 'invalid'),
  )

export const threadInput = z.object({
  proposal: slug,
  title,
  lang: z.enum(languages),
  audience: z.enum(['public', 'delegates', 'delegation']).default('public'),
  requestId: z.uuid().optional(),
})
export type ThreadInput = z.output<typeof threadInput>

/** A thread's number from an address; 0 for anything that can't be one. */
export const threadNumber = (text: string) => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 0)
