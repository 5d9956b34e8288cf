import { z } from 'zod'
import { electoralGroups, roles } from '@/db/enums'
import { newAccountInput } from '@/features/accounts/input'
import { maxPasswordLength } from '@/features/accounts/password'
import { locales } from '@/i18n/locales'

/** Roles that are given by invitation; an acting head is appointed by the head. */
export const invitedRoles = ['head', 'observer', 'moderator', 'delegate', 'expert'] as const
export type InvitedRole = (typeof invitedRoles)[number]

/** Characters of a password that somebody chooses. */
export const minPasswordLength = 12

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** One plain address: nothing by which a letter could go to somebody else, too. */
const address = z
  .string()
  .trim()
  .max(254, 'too_long')
  .regex(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i)

export const invitationInput = z
  .object({
    role: z.enum(roles).extract(invitedRoles),
    delegation: optional(z.string().regex(/^[A-Z]{2}$/)),
    group: optional(z.enum(electoralGroups)),
    address,
    lang: z.enum(locales),
  })
  .refine(({ role, group }) => role !== 'moderator' || group, { path: ['group'], message: 'invalid' })
export type InvitationInput = z.output<typeof invitationInput>

export const withdrawalInput = z.object({ invitation: z.uuid() })

export const acceptanceInput = z.object({
  invitation: z.string().max(100),
  login: newAccountInput.shape.login,
  password: z.string().min(minPasswordLength).max(maxPasswordLength, 'too_long'),
})
