import { type Outcome, refusals } from './refusal'

/** An outcome as JSON, with the status of its refusal. @param cookies whole Set-Cookie headers */
export function answer(outcome: Outcome<unknown>, cookies: readonly string[] = []) {
  const status = outcome.ok ? 200 : refusals[outcome.refusal]
  const headers = withCookies({ 'cache-control': 'no-store' }, cookies)
  if (status === 503) headers.set('retry-after', '10')
  return Response.json(outcome, { status, headers })
}

/** Where a form goes after its post. @param cookies whole Set-Cookie headers */
export function seeOther(location: string, cookies: readonly string[] = []) {
  const headers = withCookies({ location, 'cache-control': 'no-store' }, cookies)
  return new Response(null, { status: 303, headers })
}

function withCookies(init: Record<string, string>, cookies: readonly string[]) {
  const headers = new Headers(init)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}
