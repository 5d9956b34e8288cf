import { createHash } from 'node:crypto'
import { fallbackLocale, isLocale, type Locale } from '@/i18n/locales'
import { isUnavailable } from './database-errors'
import { log } from './log'

/** `bytes` is for what is neither: its `type` is a media type. */
export type Content =
  | { json: unknown }
  | { csv: string; filename: string }
  | { bytes: Uint8Array<ArrayBuffer>; type: string; filename?: string }
export type Problem = { problem: 400 | 404 | 405 | 500 | 503; detail: string }

export const noSuchProposal: Problem = { problem: 404, detail: 'There is no such proposal.' }

const titles: Record<Problem['problem'], string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  500: 'Internal error',
  503: 'Service unavailable',
}

const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, retry-after' }

/** An error as RFC 9457 has it. */
export function problemResponse({ problem: status, detail }: Problem, headers: Record<string, string> = {}) {
  const body = { type: 'about:blank', title: titles[status], status, detail }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...open,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '10' } : {}),
      ...headers,
    },
  })
}

const isCurrent = (request: Request, tag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((held) => held.trim())
    .some((held) => held === '*' || held === tag)

function formOf(content: Content) {
  if ('json' in content)
    return { body: JSON.stringify(content.json), type: 'application/json; charset=utf-8', filename: null }
  if ('csv' in content)
    return { body: content.csv, type: 'text/csv; charset=utf-8', filename: content.filename }
  return { body: content.bytes, type: content.type, filename: content.filename ?? null }
}

function contentResponse(request: Request, content: Content) {
  const { body, type, filename } = formOf(content)
  // Weak, because a proxy may compress; from the content alone, so that it tells no more than the content.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { ...open, etag: tag, 'cache-control': 'public, max-age=1' }
  if (isCurrent(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': type,
      ...(filename ? { 'content-disposition': `attachment; filename="${filename}"` } : {}),
    },
  })
}

const unknownLanguage = 'The parameter lang is one of ar, zh, en, fr, ru, es.'

type Context = { params: Promise<Record<string, string>> }

/**
 * The doorway of the public, read-only interface: everyone may read from anywhere, nothing is asked about who reads
 * and no cookie is set. `?lang=` is the language of names and notices. The answer is content or a problem; whatever is thrown becomes 503 or 500.
 */
export function publicRoute(
  answer: (
    query: URLSearchParams,
    params: Record<string, string>,
    locale: Locale,
  ) => Promise<Content | Problem>,
) {
  async function GET(request: Request, context: Context) {
    try {
      const query = new URL(request.url).searchParams
      const locale = query.get('lang') ?? fallbackLocale
      if (!isLocale(locale)) return problemResponse({ problem: 400, detail: unknownLanguage })
      const found = await answer(query, await context.params, locale)
      return 'problem' in found ? problemResponse(found) : contentResponse(request, found)
    } catch (error) {
      if (isUnavailable(error))
        return problemResponse({ problem: 503, detail: 'The database cannot be reached. Try again soon.' })
      log('error', 'public route failed', error)
      return problemResponse({ problem: 500, detail: 'The answer could not be made. Try again in a minute.' })
    }
  }
  const allow = 'GET, HEAD, OPTIONS'
  const refuse = () => problemResponse({ problem: 405, detail: 'This interface is read-only.' }, { allow })
  const preflight = () =>
    new Response(null, {
      status: 204,
      headers: { ...open, allow, 'access-control-allow-methods': allow, 'access-control-max-age': '86400' },
    })
  return { GET, OPTIONS: preflight, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse }
}
