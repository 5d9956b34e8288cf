import { z } from 'zod'
import { commentAddress, number, slug, words } from '@/features/comments/input'
import { languages } from '@/i18n/languages'

export const maxReasonLength = 500
export const maxNoteLength = 1000
export const maxSummaryLength = 3000
export const maxLabelLength = 40

const reasonCode = z.string().regex(/^[a-z_]{2,40}$/)
const reason = words(maxReasonLength)

export const flagInput = commentAddress.extend({
  reasonCode,
  note: z.preprocess((value) => value || undefined, reason.optional()),
})
export type FlagInput = z.output<typeof flagInput>

/** A decision on a comment, always with its public reason. */
export const decisionInput = z.discriminatedUnion('act', [
  commentAddress.extend({ act: z.literal('hide'), reasonCode, reason }),
  commentAddress.extend({ act: z.literal('restore'), reason }),
  commentAddress.extend({ act: z.literal('dismiss'), reason }),
  commentAddress.extend({ act: z.literal('move'), thread: number, reason }),
  commentAddress.extend({ act: z.literal('word'), reason: words(maxNoteLength) }),
])
export type DecisionInput = z.output<typeof decisionInput>

export const threadActInput = z.object({
  proposal: slug,
  thread: number,
  act: z.enum(['pin', 'unpin', 'lock', 'unlock', 'close', 'reopen', 'label']),
  label: z.preprocess((value) => value || undefined, words(maxLabelLength).optional()),
  reason,
})
export type ThreadActInput = z.output<typeof threadActInput>

export const summaryInput = z.object({
  proposal: slug,
  thread: number,
  lang: z.enum(languages),
  body: words(maxSummaryLength),
})
export type SummaryInput = z.output<typeof summaryInput>
