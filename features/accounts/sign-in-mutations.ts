import { and, eq, isNull } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { accounts } from '@/db/schema'
import { clientAddress } from '@/lib/client-address'
import { isDemonstration } from '@/lib/env'
import { type Outcome, refuse } from '@/lib/refusal'
import { cookieOf } from '@/lib/request-fields'
import { readSessionToken, sessionCookieName } from '@/lib/viewer'
import { refundAttempt, withinAttempts } from './attempt-mutations'
import { seatInput, signInInput } from './input'
import { verifyPassword } from './password'
import { startSession } from './sessions-mutations'

export type Started = Outcome<{ accountId: number; sid: string }>

const sessionOf = (headers: Headers) => readSessionToken(cookieOf(headers, sessionCookieName()))

/**
 * Signs in by account name and password. Whether the account is unknown, suspended or has another password can be
 * told neither from the answer nor from the work done for it.
 * @param headers of the request: where it comes from, and the session its browser has now
 */
export async function signIn(db: Executor, fields: unknown, headers: Headers): Promise<Started> {
  const parsed = signInInput.safeParse(fields)
  if (!parsed.success) return refuse('wrong_password')
  const { login, password } = parsed.data
  const address = clientAddress(headers)
  if (!(await withinAttempts(db, login, address))) return refuse('too_fast')
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.login, login), eq(accounts.kind, 'seat')))
  const right = await verifyPassword(password, account?.passwordHash ?? null)
  if (!right || !account) return refuse('wrong_password')
  const sid = await startSession(db, account.id, await sessionOf(headers))
  if (!sid) return refuse('wrong_password')
  await refundAttempt(db, login, address)
  return { ok: true, accountId: account.id, sid }
}

/** Takes a seat of the demonstration with one click; anywhere else there is no such thing. */
export async function takeSeat(db: Executor, fields: unknown, headers: Headers): Promise<Started> {
  const parsed = seatInput.safeParse(fields)
  if (!isDemonstration() || !parsed.success) return refuse('not_found')
  const [seat] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.login, parsed.data.account),
        eq(accounts.kind, 'seat'),
        eq(accounts.demonstration, true),
        isNull(accounts.suspendedAt),
      ),
    )
  const sid = seat && (await startSession(db, seat.id, await sessionOf(headers)))
  return seat && sid ? { ok: true, accountId: seat.id, sid } : refuse('not_found')
}
