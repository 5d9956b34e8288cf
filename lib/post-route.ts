import type { z } from 'zod'
import { type Database, database } from '@/db/client'
import { clientAddress } from './client-address'
import { isUnavailable } from './database-errors'
import { draftCookie, forgetDraft, saveDraft } from './drafts'
import { refusedAddress, refuseInput } from './field-faults'
import { log } from './log'
import { isOwnOrigin } from './origin'
import { maskedKey, withinRate } from './rate-limit'
import { type Outcome, type Refused, refuse } from './refusal'
import { answer, seeOther } from './reply'
import { cookieOf, type Fields, pageOf, readFields, wantsJson, withQuery } from './request-fields'
import { findCountedViewer, findViewer, sessionCookieName, type Viewer } from './viewer'

export type PostRoute<S extends z.ZodType, T> = {
  input: S
  /** Sends per minute and account before `too_fast`. */
  perMinute: number
  run: (db: Database, viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>
  /** Where a form goes when all is well; `back` is the page it was on. */
  next: (result: T, back: string, input: z.output<S>) => string
  /** The page a refused form is shown on again; `back` unless it has one of its own. */
  form?: string
  /** What is sent is stored nowhere, not even when it is refused: a secret answer. */
  secret?: true
}

/** A refused form comes back with its words: kept in PostgreSQL, named by a cookie, shown by the page. */
async function refusePage<S extends z.ZodType, T>(
  request: Request,
  refused: Refused,
  fields: Fields,
  { form, secret }: PostRoute<S, T>,
) {
  const back = form ?? pageOf(request, fields)
  const target =
    refused.refusal === 'signed_out' || refused.refusal === 'signed_out_secret'
      ? withQuery('/sign-in', { next: back, error: refused.refusal })
      : refusedAddress(back, refused, fields)
  const token = secret ? null : await keepDraft(request, fields).catch(() => null)
  return seeOther(target, token ? [draftCookie(token)] : [])
}

/** Anybody may be refused: an address can't fill the table of drafts. */
async function keepDraft(request: Request, fields: Fields) {
  const key = maskedKey('draft', clientAddress(request.headers))
  if (!(await withinRate(database(), key, 200, 600))) return null
  return saveDraft(database(), new URL(request.url).pathname, fields)
}

/**
 * The doorway of every state change: Origin, session, rate, zod, then the mutation. One endpoint serves both a
 * form post (answered by 303) and a fetch with `accept: application/json` (answered by JSON).
 */
export function postRoute<S extends z.ZodType, T>(route: PostRoute<S, T>) {
  return async (request: Request, context?: { params: Promise<Record<string, string>> }) => {
    const asJson = wantsJson(request)
    if (!isOwnOrigin(request)) return answer(refuse('foreign_origin'))
    const read = await readFields(request)
    if (!read.ok) return answer(read)
    const { fields } = read
    const outcome = await decide(request, { ...fields, ...(await context?.params) }, route)
    if (!outcome.ok) return asJson ? answer(outcome) : refusePage(request, outcome, fields, route)
    if (asJson) return answer(outcome)
    return seeOther(outcome.next)
  }
}

async function decide<S extends z.ZodType, T>(
  request: Request,
  fields: Fields,
  route: PostRoute<S, T>,
): Promise<Outcome<T & { next: string }>> {
  const signedOut = () => refuse(route.secret ? 'signed_out_secret' : 'signed_out')
  try {
    const token = cookieOf(request.headers, sessionCookieName())
    const parsed = route.input.safeParse(fields)
    if (!parsed.success) return (await findViewer(token)) ? refuseInput(parsed.error, fields) : signedOut()
    const found = await findCountedViewer(token, new URL(request.url).pathname.split('/')[2] ?? '')
    if (!found) return signedOut()
    const { viewer, used } = found
    if (used > route.perMinute) return refuse('too_fast')
    const outcome = await route.run(database(), viewer, parsed.data)
    if (!outcome.ok) return outcome
    // Its words must not come back, nor the name of the request, by which the next one would be taken for a repeat.
    await forgetDraft(database(), request.headers, new URL(request.url).pathname).catch(() => null)
    return { ...outcome, next: route.next(outcome, pageOf(request, fields), parsed.data) }
  } catch (error) {
    if (!isUnavailable(error)) log('error', 'post failed', error)
    return refuse('unavailable')
  }
}
