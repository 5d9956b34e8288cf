import { type Database, database } from '@/db/client'
import { isUnavailable } from './database-errors'
import { refusedAddress } from './field-faults'
import { log } from './log'
import { isOwnOrigin } from './origin'
import { type Outcome, refuse } from './refusal'
import { answer, seeOther } from './reply'
import { type Fields, pageOf, readFields, wantsJson } from './request-fields'

export type OpenReply = {
  outcome: Outcome<{ next: string }>
  /** Whole Set-Cookie headers, in place of the kept ones. */
  cookies?: readonly string[]
}

/**
 * The doorway of posts that need no session: signing in and out. Like `postRoute` it asks for our Origin first and
 * answers a form by 303, back to its page with `?error=` when refused, and a fetch by JSON.
 * @param kept cookies that carry what was typed over a refusal
 */
export function openRoute(
  run: (db: Database, request: Request, fields: Fields) => Promise<OpenReply>,
  kept: (fields: Fields) => readonly string[] = () => [],
) {
  return async (request: Request) => {
    if (!isOwnOrigin(request)) return answer(refuse('foreign_origin'))
    const read = await readFields(request)
    if (!read.ok) return answer(read)
    const { fields } = read
    const { outcome, cookies = kept(fields) } = await attempt(() => run(database(), request, fields))
    if (wantsJson(request)) return answer(outcome, cookies)
    if (outcome.ok) return seeOther(outcome.next, cookies)
    return seeOther(refusedAddress(pageOf(request, fields), outcome, fields), cookies)
  }
}

async function attempt(run: () => Promise<OpenReply>): Promise<OpenReply> {
  try {
    return await run()
  } catch (error) {
    if (!isUnavailable(error)) log('error', 'open post failed', error)
    return { outcome: refuse('unavailable') }
  }
}
