import { wholeReply } from './whole-reply.mjs'

// A page that nobody is signed in to is the same for everybody: rendered once a second, however many ask for it.
const keptMs = 1000
const mostPages = 200

/** @type {Map<string, { until: number, done: Promise<Page | null> }>} */
const pages = new Map()

/** @typedef {{ headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} Page */

const isPage = /^\/(ar|zh|en|fr|ru|es)(\/|\?|$)/
const personal = /comity\.(session|draft|login)=|csrf-token/

/** Which kept page answers this request, or null if only a rendering of its own does. */
function keyOf({ method, url = '', headers }) {
  if (method !== 'GET' || !isPage.test(url) || url.length > 500 || personal.test(headers.cookie ?? ''))
    return null
  if (headers.rsc || headers['next-action'] || headers.purpose || headers['content-security-policy'])
    return null
  return `${/\bgzip\b/.test(headers['accept-encoding'] ?? '') ? 'gzip' : 'plain'} ${url}`
}

function answer(response, { headers, body }) {
  const { 'transfer-encoding': _chunked, connection: _hop, 'keep-alive': _hops, ...kept } = headers
  response.writeHead(200, { ...kept, 'content-length': body.length })
  response.end(body)
}

/**
 * Answers pages for readers without a session from the last second; hands everything else to `render`.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 */
export function anonymousPages(render) {
  return async (request, response) => {
    const key = keyOf(request)
    if (!key) return render(request, response)
    const known = pages.get(key)
    if (known && known.until > Date.now()) {
      const page = await known.done
      return page ? answer(response, page) : render(request, response)
    }
    if (pages.size >= mostPages) pages.clear()
    pages.set(key, { until: Date.now() + keptMs, done: wholeReply(response) })
    return render(request, response)
  }
}
