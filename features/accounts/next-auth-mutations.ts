import type { AuthOptions, Session } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { database } from '@/db/client'
import type { Role } from '@/db/enums'
import { isSecure } from '@/lib/cookies'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { ownPath } from '@/lib/origin'
import { findViewerBySession, hashToken, sessionCookieName } from '@/lib/viewer'
import { loadSessionExpiry } from './session-queries'
import { revokeSession, sessionSeconds } from './sessions-mutations'
import { signIn } from './sign-in-mutations'

/** A user of next-auth's is no more than the session that was just begun. */
type Begun = { id: string; sid: string }

/** The same verification and limits as our own sign-in; next-auth would put the text of an error into an address. */
export async function authorize(fields: unknown, headers: Headers): Promise<Begun | null> {
  try {
    const outcome = await signIn(database(), fields, headers)
    return outcome.ok ? { id: String(outcome.accountId), sid: outcome.sid } : null
  } catch (error) {
    log('error', 'next-auth: sign-in failed', error)
    return null
  }
}

const headersOf = (plain: Record<string, unknown> | undefined) =>
  new Headers(Object.entries(plain ?? {}).map(([name, value]): [string, string] => [name, String(value)]))

type Described = Session & { seat?: { role: Role; delegation: string | null } }

async function describeSession(sid: unknown): Promise<Described> {
  const viewer = typeof sid === 'string' ? await findViewerBySession(sid) : null
  const expires = viewer && (await loadSessionExpiry(viewer))
  if (!viewer || !expires) return { expires: new Date(0).toISOString() }
  const { role, delegation } = viewer
  return { expires: expires.toISOString(), seat: { role, delegation: delegation?.code ?? null } }
}

/** next-auth with a token that holds the session's id only: rights are read from the database at each request. */
export const authOptions = (): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  providers: [
    Credentials({
      credentials: { login: {}, password: {} },
      authorize: (credentials, { headers }) => authorize(credentials, headersOf(headers)),
    }),
  ],
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  jwt: { maxAge: sessionSeconds },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
    },
  },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user && 'sid' in user ? user.sid : token.sid }),
    session: ({ token }) => describeSession(token.sid),
    redirect: ({ url, baseUrl }) => baseUrl + ownPath(url, '/'),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await revokeSession(database(), hashToken(token.sid))
    },
  },
  logger: {
    error: (code, metadata) =>
      log('error', `next-auth: ${code}`, metadata instanceof Error ? metadata : metadata.error),
    warn: (code) => log('warn', `next-auth: ${code}`),
    debug: () => {},
  },
})
