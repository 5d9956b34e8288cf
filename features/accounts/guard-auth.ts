import { isUnavailable } from '@/lib/database-errors'
import { log } from '@/lib/log'
import { isOwnOrigin, ownPath } from '@/lib/origin'
import { type RefusalCode, refuse } from '@/lib/refusal'
import { answer } from '@/lib/reply'
import { cookieOf } from '@/lib/request-fields'
import { findViewer, sessionCookieName } from '@/lib/viewer'
import { endedSessionCookie } from './session-cookie'

type Context = { params: Promise<{ nextauth: string[] }> }

const maxBytes = 64 * 1024
const tooLong = (request: Request) => {
  const length = request.headers.get('content-length')
  return length === null ? request.body !== null : Number(length) > maxBytes
}

/** next-auth puts its path and `error` into headers unencoded, and fails on an address to go back to it can't parse. */
function isMalformed(request: Request, path: readonly string[]) {
  const query = new URL(request.url).searchParams
  return (
    !path.every((segment) => /^[\w-]+$/.test(segment)) ||
    !query.getAll('error').every((error) => /^\w*$/.test(error)) ||
    !query.getAll('callbackUrl').every((url) => ownPath(url, '') !== '')
  )
}

/** Why next-auth doesn't get to see this request. `_log` would let anybody write into our log. */
function refusalOf(request: Request, path: readonly string[]): RefusalCode | null {
  if (path.length === 0 || path[0] === '_log') return 'not_found'
  if (isMalformed(request, path)) return 'invalid'
  if (request.method !== 'POST') return null
  if (!isOwnOrigin(request)) return 'foreign_origin'
  return tooLong(request) ? 'too_long' : null
}

/** A session that can't be asked for now is not a session that has ended: next-auth would clear its cookie. */
async function noSession(request: Request) {
  const token = cookieOf(request.headers, sessionCookieName())
  if (await findViewer(token)) return null
  return Response.json(
    {},
    { headers: { 'cache-control': 'no-store', ...(token ? { 'set-cookie': endedSessionCookie() } : {}) } },
  )
}

/** What next-auth leaves open, closed before it: Origin, length, its log, an outage, and errors it doesn't catch. */
export function guardAuth<R extends Request>(handle: (request: R, context: Context) => Promise<Response>) {
  return async (request: R, context: Context) => {
    const { nextauth: path } = await context.params
    const refusal = refusalOf(request, path)
    if (refusal) return answer(refuse(refusal))
    try {
      const ended = path[0] === 'session' && request.method === 'GET' ? await noSession(request) : null
      return ended ?? uncached(await handle(request, context))
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof URIError) return answer(refuse('invalid'))
      if (!isUnavailable(error)) log('error', 'next-auth failed', error)
      return answer(refuse('unavailable'))
    }
  }
}

function uncached(response: Response) {
  response.headers.set('cache-control', 'no-store')
  return response
}
