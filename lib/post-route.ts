import type { z } from 'zod'
import { type Database, database } from '@/db/client'
import { isUnavailable } from './database-errors'
import { draftCookie, saveDraft } from './drafts'
import { log } from './log'
import { isOwnOrigin, safePath } from './origin'
import { withinRate } from './rate-limit'
import { type Outcome, type Refused, refusals, refuse } from './refusal'
import { findViewer, sessionCookieName, type Viewer } from './viewer'

const maxBytes = 64 * 1024

export type PostRoute<S extends z.ZodType, T> = {
  input: S
  /** Sends per minute and account before `too_fast`. */
  perMinute: number
  run: (db: Database, viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>
  /** Where a form goes when all is well; `back` is the page it was on. */
  next: (result: T, back: string, input: z.output<S>) => string
  /** The page a refused form is shown on again; `back` unless it has one of its own. */
  form?: string
}

const cookieOf = (request: Request, name: string) =>
  request.headers
    .get('cookie')
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** A form's fields or a JSON object of strings; null if the body is neither, or too long. */
async function readFields(request: Request): Promise<Record<string, unknown> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const text = await request.text()
  if (text.length > maxBytes) return null
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text))
  if (!type.startsWith('application/json')) return null
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed && typeof parsed === 'object' && !Array.isArray(parsed) ? { ...parsed } : null
  } catch {
    return null
  }
}

/** The page the form stood on, from the Referer our own policy makes browsers send. */
function pageOf(request: Request, fields: Record<string, unknown>) {
  const referer = request.headers.get('referer')
  const path =
    referer && URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : undefined
  return safePath(fields.back, safePath(path, '/'))
}

function withQuery(path: string, key: string, value: string, hash?: string) {
  const url = new URL(path, 'http://comity.invalid')
  url.searchParams.set(key, value)
  return url.pathname + url.search + (hash ? `#${hash}` : url.hash)
}

/** A refused form comes back with its words: kept in PostgreSQL, named by a cookie, shown by the page. */
async function refusePage(
  request: Request,
  refused: Refused,
  fields: Record<string, unknown>,
  form?: string,
) {
  const back = form ?? pageOf(request, fields)
  const target =
    refused.refusal === 'signed_out'
      ? withQuery(`/sign-in`, 'next', back)
      : withQuery(back, 'error', refused.refusal, String(fields.anchor ?? 'message'))
  const headers = new Headers({ location: target, 'cache-control': 'no-store' })
  const token = await saveDraft(database(), new URL(request.url).pathname, fields).catch(() => null)
  if (token) headers.append('set-cookie', draftCookie(token))
  return new Response(null, { status: 303, headers })
}

/**
 * The doorway of every state change: Origin, session, rate, zod, then the mutation. One endpoint serves both a
 * form post (answered by 303) and a fetch with `accept: application/json` (answered by JSON).
 */
export function postRoute<S extends z.ZodType, T>(route: PostRoute<S, T>) {
  return async (request: Request, context?: { params: Promise<Record<string, string>> }) => {
    const asJson = request.headers.get('accept')?.includes('application/json') ?? false
    if (!isOwnOrigin(request)) return answer(refuse('foreign_origin'))
    const fields = await readFields(request)
    if (!fields) return answer(refuse('too_long'))
    const outcome = await decide(request, { ...fields, ...(await context?.params) }, route)
    if (!outcome.ok) return asJson ? answer(outcome) : refusePage(request, outcome, fields, route.form)
    if (asJson) return answer(outcome)
    return new Response(null, {
      status: 303,
      headers: { location: outcome.next, 'cache-control': 'no-store' },
    })
  }
}

async function decide<S extends z.ZodType, T>(
  request: Request,
  fields: Record<string, unknown>,
  route: PostRoute<S, T>,
): Promise<Outcome<T & { next: string }>> {
  try {
    const viewer = await findViewer(cookieOf(request, sessionCookieName()))
    if (!viewer) return refuse('signed_out')
    const parsed = route.input.safeParse(fields)
    if (!parsed.success) {
      const long = parsed.error.issues.some((issue) => issue.message === 'too_long')
      return refuse(long ? 'too_long' : 'invalid')
    }
    const key = `post:${new URL(request.url).pathname.split('/')[2]}:${viewer.accountId}`
    if (!(await withinRate(database(), key, route.perMinute, 60))) return refuse('too_fast')
    const outcome = await route.run(database(), viewer, parsed.data)
    return outcome.ok
      ? { ...outcome, next: route.next(outcome, pageOf(request, fields), parsed.data) }
      : outcome
  } catch (error) {
    if (!isUnavailable(error)) log('error', 'post failed', error)
    return refuse('unavailable')
  }
}

function answer(outcome: Outcome<unknown>) {
  const status = outcome.ok ? 200 : refusals[outcome.refusal]
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (status === 503) headers['retry-after'] = '10'
  return Response.json(outcome, { status, headers })
}
