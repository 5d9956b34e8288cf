import { randomBytes, randomUUID } from 'node:crypto'
import { wholeReply } from './whole-reply.mjs'

/**
 * A rendered page with its holes: what differs from reply to reply.
 * @typedef {{ headers: import('node:http').OutgoingHttpHeaders, parts: (Buffer | { hole: string })[], nonce: string, now: string }} KeptPage
 * @typedef {{ list: string, now: string }} Reading the comments as one reader sees them, and when they were read
 */

/**
 * Lets a reply through as it is written.
 * @param {import('node:http').ServerResponse} response
 * @param {Reading} reading what it is rendered from
 * @returns {Promise<KeptPage | null>} it as a kept page, or null if it isn't a whole one
 */
export async function keepPage(response, { list, now }) {
  const reply = await wholeReply(response)
  const { headers, body } = reply ?? {}
  const [, nonce] = /'nonce-([\w-]+)'/.exec(String(headers?.['content-security-policy'])) ?? []
  if (!nonce || headers['content-encoding']) return null
  const html = body.toString()
  const at = html.indexOf(list)
  if (at < 0) return null
  // Each form has a key of its own, so that what is sent twice is counted once.
  const keys = [...html.matchAll(/name="requestId" value="([\w-]{36})"/g)].map(([, key]) => key)
  const holes = new RegExp(`(${[nonce, now, ...keys].join('|')})`)
  const cut = (text) =>
    text.split(holes).map((part, index) => (index % 2 ? { hole: part } : Buffer.from(part)))
  const parts = [...cut(html.slice(0, at)), { hole: '' }, ...cut(html.slice(at + list.length))]
  return { headers, nonce, now, parts }
}

/**
 * A reply out of a kept page: with a nonce and keys of its own.
 * @param {KeptPage} page
 * @param {Reading} reading
 */
export function fillPage({ headers, parts, nonce, now }, reading) {
  const fresh = new Map([
    ['', Buffer.from(reading.list)],
    [now, Buffer.from(reading.now)],
    [nonce, Buffer.from(randomBytes(16).toString('base64url'))],
  ])
  const fill = (hole) => {
    if (!fresh.has(hole)) fresh.set(hole, Buffer.from(randomUUID()))
    return fresh.get(hole)
  }
  const body = Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : fill(part.hole))))
  const { 'transfer-encoding': _chunked, connection: _hop, 'keep-alive': _hops, ...kept } = headers
  for (const [name, value] of Object.entries(kept))
    if (typeof value === 'string') kept[name] = value.replaceAll(nonce, fresh.get(nonce))
  return { headers: kept, body }
}
