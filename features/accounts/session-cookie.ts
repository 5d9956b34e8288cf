import { encode } from 'next-auth/jwt'
import { setCookie } from '@/lib/cookies'
import { env } from '@/lib/env'
import { sessionCookieName } from '@/lib/viewer'
import { sessionSeconds } from './sessions-mutations'

/** The cookie of a session: next-auth's encrypted token with nothing in it but the session's id. */
export async function sessionCookie(sid: string) {
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds })
  return setCookie(sessionCookieName(), token, sessionSeconds)
}

export const endedSessionCookie = () => setCookie(sessionCookieName(), '', 0)

/** Keeps the account name that was typed when a sign-in is refused; never the password. */
export const loginCookieName = 'comity.login'
export const loginCookie = (login: string) =>
  setCookie(loginCookieName, encodeURIComponent(login.slice(0, 100)), 10 * 60)
export const endedLoginCookie = () => setCookie(loginCookieName, '', 0)
