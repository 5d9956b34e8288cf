import { randomUUID, scryptSync } from 'node:crypto'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { setTestEnvironment, testOrigin } from '@/lib/test-environment'

// At the least cost: what is tested is not how long it takes.
const cheapKey = (password: string) =>
  scryptSync(password, Buffer.alloc(16), 32, { N: 2, r: 8, p: 1 }).toString('base64url')
export const cheapHash = (password: string) => `scrypt$2$8$1$${'A'.repeat(22)}$${cheapKey(password)}`

/** A database of its own that `database()` answers with, as in a web process. */
export async function accountWorld(environment: Record<string, string> = {}) {
  setTestEnvironment(environment)
  const world = await testDatabase()
  Object.assign(globalThis, { comityDatabase: world.db })
  return { ...world, make: factories(world.owner), login: () => `a${randomUUID()}` }
}

export type Sent = {
  path?: string
  fields?: Record<string, string>
  cookie?: string
  from?: string
  headers?: Record<string, string>
}

/** A form of ours as a browser posts it. @param from the address it comes from */
export function formPost({ path = '/api/sign-in', fields = {}, cookie, from, headers = {} }: Sent) {
  return new Request(testOrigin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      origin: testOrigin,
      ...(cookie ? { cookie } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
      ...headers,
    },
  })
}

/** The cookie of this name in a reply, without its attributes; undefined if it was not set or was ended. */
export function cookieIn(reply: Response, name: string) {
  const set = reply.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`))
  return set?.split(';')[0]?.slice(name.length + 1) || undefined
}
