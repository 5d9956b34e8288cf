import { isDemonstration } from '@/lib/env'
import { openRoute } from '@/lib/open-route'
import { refuse } from '@/lib/refusal'
import { answer } from '@/lib/reply'
import { cookieOf, pageOf } from '@/lib/request-fields'
import { hashToken, readSessionToken, sessionCookieName } from '@/lib/viewer'
import { endedLoginCookie, endedSessionCookie, loginCookie, sessionCookie } from './session-cookie'
import { revokeSession } from './sessions-mutations'
import { signIn, takeSeat } from './sign-in-mutations'
import { afterSignIn, homeOf } from './sign-in-path'

/** By account name and password; a refused form keeps the name. */
export const signInRoute = openRoute(
  async (db, request, fields) => {
    const outcome = await signIn(db, fields, request.headers)
    if (!outcome.ok) return { outcome }
    const next = afterSignIn(fields.next, homeOf(pageOf(request, fields)))
    return { outcome: { ok: true, next }, cookies: [await sessionCookie(outcome.sid), endedLoginCookie()] }
  },
  ({ login }) => (typeof login === 'string' ? [loginCookie(login)] : []),
)

const sit = openRoute(async (db, request, fields) => {
  const outcome = await takeSeat(db, fields, request.headers)
  if (!outcome.ok) return { outcome }
  const next = afterSignIn(fields.next, homeOf(pageOf(request, fields)))
  return { outcome: { ok: true, next }, cookies: [await sessionCookie(outcome.sid)] }
})

/** One click seats you, in a demonstration; elsewhere there is nothing here. */
export const seatRoute = async (request: Request) =>
  isDemonstration() ? sit(request) : answer(refuse('not_found'))

/** Ends the session on the server, then its cookie. */
export const signOutRoute = openRoute(async (db, request, fields) => {
  const sid = await readSessionToken(cookieOf(request.headers, sessionCookieName()))
  if (sid) await revokeSession(db, hashToken(sid))
  return { outcome: { ok: true, next: homeOf(pageOf(request, fields)) }, cookies: [endedSessionCookie()] }
})
