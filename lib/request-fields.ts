import { safePath } from './origin'
import { type Refused, refuse } from './refusal'

const maxBytes = 64 * 1024

export type Fields = Record<string, unknown>

export const cookieOf = (headers: Headers, name: string) =>
  headers
    .get('cookie')
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

export const wantsJson = (request: Request) =>
  request.headers.get('accept')?.includes('application/json') ?? false

/** The body as text, or null as soon as it is longer than a form may be, whatever its announced length. */
async function readText(request: Request) {
  const announced = request.headers.get('content-length')
  if (announced !== null) return Number(announced) > maxBytes ? null : request.text()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** The fields of a form, or a JSON object. */
export async function readFields(request: Request): Promise<{ ok: true; fields: Fields } | Refused> {
  const type = request.headers.get('content-type') ?? ''
  const text = await readText(request)
  if (text === null) return refuse('too_long')
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { ok: true, fields: Object.fromEntries(new URLSearchParams(text)) }
  if (!type.startsWith('application/json')) return refuse('invalid')
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed && typeof parsed === 'object' && !Array.isArray(parsed)
      ? { ok: true, fields: { ...parsed } }
      : refuse('invalid')
  } catch {
    return refuse('invalid')
  }
}

/** The page the form stood on, from the Referer our own policy makes browsers send. */
export function pageOf(request: Request, fields: Fields) {
  const referer = request.headers.get('referer')
  const path =
    referer && URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : undefined
  return safePath(fields.back, safePath(path, '/'))
}

export function withQuery(path: string, values: Record<string, string>, hash?: string) {
  const url = new URL(path, 'http://comity.invalid')
  for (const [key, value] of Object.entries(values)) url.searchParams.set(key, value)
  return url.pathname + url.search + (hash ? `#${hash}` : url.hash)
}
