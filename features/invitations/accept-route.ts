import { endedLoginCookie, loginCookie, sessionCookie } from '@/features/accounts/session-cookie'
import { homeOf } from '@/features/accounts/sign-in-path'
import { openRoute } from '@/lib/open-route'
import { pageOf } from '@/lib/request-fields'
import { acceptInvitation } from './mutations'

/** Accepts an invitation and signs in; a refused form keeps the name. */
export const acceptRoute = openRoute(
  async (db, request, fields) => {
    const outcome = await acceptInvitation(db, fields, request.headers)
    if (!outcome.ok) return { outcome }
    const next = `${homeOf(pageOf(request, fields))}/account`
    return { outcome: { ok: true, next }, cookies: [await sessionCookie(outcome.sid), endedLoginCookie()] }
  },
  ({ login }) => (typeof login === 'string' ? [loginCookie(login)] : []),
)
