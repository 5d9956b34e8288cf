import { z } from 'zod'
import { opinionChoices } from '@/db/enums'
import { commentAddress } from '@/features/comments/input'

/** `choice` "withdraw" takes the opinion back. */
export const opinionInput = commentAddress.extend({
  choice: z.enum([...opinionChoices, 'withdraw']),
  requestId: z.uuid().optional(),
})
export type OpinionInput = z.output<typeof opinionInput>
