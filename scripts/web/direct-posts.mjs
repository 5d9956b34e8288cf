import { securityHeaders } from '../../lib/security-headers.mjs'

// Longer ones, and those of unannounced length, are left to the route's own measuring (lib/request-fields.ts).
const mostBytes = 64 * 1024
const held = globalThis

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function headersOf({ headers, socket }) {
  const all = new Headers({ 'x-forwarded-for': socket.remoteAddress ?? '' })
  for (const [name, value] of Object.entries(headers)) all.set(name, String(value))
  return all
}

/**
 * Answers the posts that `directPost` knows (app/api/direct-post.ts) with the same route that Next would call, and
 * hands everything else to `render`.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 * @param {string} origin of this site
 */
export function directPosts(render, origin) {
  return async (request, response) => {
    const { method, url = '', headers } = request
    const isShort = Number(headers['content-length'] ?? Number.NaN) <= mostBytes
    const post = method === 'POST' && isShort ? held.comityDirectPost?.(url) : undefined
    if (!post) return render(request, response)
    try {
      const sent = { method, headers: headersOf(request), body: await bodyOf(request) }
      const reply = await post(new Request(origin + url, sent))
      const body = Buffer.from(await reply.arrayBuffer())
      const own = { ...Object.fromEntries(reply.headers), ...securityHeaders, 'content-length': body.length }
      const cookies = reply.headers.getSetCookie()
      response.writeHead(reply.status, cookies.length ? { ...own, 'set-cookie': cookies } : own)
      response.end(body)
    } catch {
      // Whoever has gone gets nothing; a fault of ours is said as a passing one (broken-page.mjs).
      if (!response.headersSent && !response.destroyed) response.writeHead(500).end()
    }
  }
}
