import { endedLoginCookie, loginCookie, sessionCookie } from '@/features/accounts/session-cookie'
import { signIn } from '@/features/accounts/sign-in-mutations'
import { afterSignIn, homeOf } from '@/features/accounts/sign-in-path'
import { openRoute } from '@/lib/open-route'
import { pageOf } from '@/lib/request-fields'

export const POST = openRoute(
  async (db, request, fields) => {
    const outcome = await signIn(db, fields, request.headers)
    if (!outcome.ok) return { outcome }
    const next = afterSignIn(fields.next, homeOf(pageOf(request, fields)))
    return { outcome: { ok: true, next }, cookies: [await sessionCookie(outcome.sid), endedLoginCookie()] }
  },
  ({ login }) => (typeof login === 'string' ? [loginCookie(login)] : []),
)
