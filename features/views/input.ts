import { z } from 'zod'
import { standings } from '@/db/enums'
import { number, slug } from '@/features/comments/input'

/** Characters of the reason given with a view or a position; the database checks the same number. */
export const maxReasonLength = 500

/** What a view or a position is about: a proposal, or one of its threads. */
export const standingInput = z.object({
  proposal: slug,
  thread: z.preprocess((value) => (value === '' ? undefined : value), number.optional()),
  choice: z.enum([...standings, 'withdraw']),
  reason: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() || undefined : undefined),
    z.string().max(maxReasonLength, 'too_long').optional(),
  ),
  requestId: z.uuid().optional(),
})
export type StandingInput = z.output<typeof standingInput>
