import { z } from 'zod'

/** Members are known to each other by the names of their accounts. */
const member = z.string().trim().toLowerCase().min(1).max(100)

export const authorisationInput = z.object({
  member,
  act: z.enum(['authorise', 'withdraw', 'appoint', 'relieve']),
})
export type AuthorisationInput = z.output<typeof authorisationInput>

/** The vote of a State is handed on only with the box ticked. */
export const handOverInput = z.object({ member, confirmed: z.literal('yes') })
export type HandOverInput = z.output<typeof handOverInput>
