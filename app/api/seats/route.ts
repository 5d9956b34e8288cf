import { sessionCookie } from '@/features/accounts/session-cookie'
import { takeSeat } from '@/features/accounts/sign-in-mutations'
import { afterSignIn, homeOf } from '@/features/accounts/sign-in-path'
import { isDemonstration } from '@/lib/env'
import { openRoute } from '@/lib/open-route'
import { refuse } from '@/lib/refusal'
import { answer } from '@/lib/reply'
import { pageOf } from '@/lib/request-fields'

const sit = openRoute(async (db, request, fields) => {
  const outcome = await takeSeat(db, fields, request.headers)
  if (!outcome.ok) return { outcome }
  const next = afterSignIn(fields.next, homeOf(pageOf(request, fields)))
  return { outcome: { ok: true, next }, cookies: [await sessionCookie(outcome.sid)] }
})

/** One click seats you, in a demonstration only. */
export const POST = (request: Request) => (isDemonstration() ? sit(request) : answer(refuse('not_found')))
