import { z } from 'zod'
import { electoralGroups, roles } from '@/db/enums'
import { maxPasswordLength } from './password'

/** Account names are kept in lower case; people type them on phones that begin with a capital. */
const login = z.string().trim().toLowerCase().min(1).max(100)

export const signInInput = z.object({ login, password: z.string().min(1).max(maxPasswordLength) })
export const seatInput = z.object({ account: login })
/** Which sessions to end: one, by its reference on the account page, or all. */
export const endInput = z.object({ session: z.string().min(1).max(40) })

export const newAccountInput = z.object({
  login: login.regex(/^[a-z0-9][a-z0-9._-]*$/, 'has letters a to z, digits, dots and hyphens'),
  role: z.enum(roles),
  delegation: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'is a code of two letters, such as KE')
    .optional(),
  group: z.enum(electoralGroups).optional(),
  authorised: z.boolean().default(false),
})

export type SignInInput = z.output<typeof signInInput>
export type NewAccountInput = z.output<typeof newAccountInput>
