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

/** Comments decided together at most. */
export const mostTogether = 50

/** The name of the box that picks a comment. */
export const pickName = (proposal: string, comment: number) => `pick.${proposal}.${comment}`

function picked(fields: Record<string, unknown>) {
  const addresses = Object.keys(fields).map((name) => {
    const [first, proposal, comment, ...rest] = name.split('.')
    return first === 'pick' && rest.length === 0 ? commentAddress.safeParse({ proposal, comment }) : null
  })
  return addresses.flatMap((parsed) => (parsed?.success ? [parsed.data] : []))
}

/** One decision on several comments, for one reason. */
export const togetherInput = z
  .looseObject({ act: z.enum(['hide', 'restore', 'dismiss']), reasonCode, reason })
  .transform(({ act, reasonCode, reason, ...fields }) => ({ act, reasonCode, reason, picks: picked(fields) }))
  .refine(({ picks }) => picks.length > 0 && picks.length <= mostTogether, {
    path: ['picks'],
    message: 'invalid',
  })
export type TogetherInput = z.output<typeof togetherInput>

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
