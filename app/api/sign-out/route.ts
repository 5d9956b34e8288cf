import { endedSessionCookie } from '@/features/accounts/session-cookie'
import { revokeSession } from '@/features/accounts/sessions-mutations'
import { homeOf } from '@/features/accounts/sign-in-path'
import { openRoute } from '@/lib/open-route'
import { cookieOf, pageOf } from '@/lib/request-fields'
import { hashToken, readSessionToken, sessionCookieName } from '@/lib/viewer'

export const POST = openRoute(async (db, request, fields) => {
  const sid = await readSessionToken(cookieOf(request.headers, sessionCookieName()))
  if (sid) await revokeSession(db, hashToken(sid))
  return { outcome: { ok: true, next: homeOf(pageOf(request, fields)) }, cookies: [endedSessionCookie()] }
})
