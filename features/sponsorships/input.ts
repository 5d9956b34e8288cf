import { z } from 'zod'
import { stages } from '@/db/enums'
import { moment } from '@/features/ballots/input'
import { slug, words } from '@/features/comments/input'

/** Characters of the reason for a change of stage; the database checks the same number. */
export const maxStageReasonLength = 500

export const sponsorInput = z.object({ proposal: slug, act: z.enum(['join', 'leave']) })
export type SponsorInput = z.output<typeof sponsorInput>

export const mainSponsorInput = z.object({ proposal: slug, state: z.string().regex(/^[A-Z]{2}$/) })
export type MainSponsorInput = z.output<typeof mainSponsorInput>

export const cutoffInput = z.object({
  proposal: slug,
  /** None: the list stays open. */
  until: z.preprocess((value) => (value === '' ? undefined : value), moment.optional()),
})
export type CutoffInput = z.output<typeof cutoffInput>

const reason = words(maxStageReasonLength)

/** `from` is the stage that the chair saw: two changes at once don't overwrite each other. */
export const stageInput = z.object({
  proposal: slug,
  from: z.enum(stages),
  to: z.enum(stages).exclude(['draft']),
  reason,
})
export type StageInput = z.output<typeof stageInput>

export const withdrawalInput = z.object({ proposal: slug, from: z.enum(stages), reason })
export type WithdrawalInput = z.output<typeof withdrawalInput>
