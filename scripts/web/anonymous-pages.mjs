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

/** Lets the reply through as it is written, and keeps it if it is a whole page that sets no cookie. */
function keep(response) {
  return new Promise((resolve) => {
    const chunks = []
    const collect = (chunk, encoding) => {
      if (chunk && typeof chunk !== 'function')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined))
    }
    const { write, end } = response
    response.write = function (chunk, encoding, done) {
      collect(chunk, encoding)
      return write.call(this, chunk, encoding, done)
    }
    response.end = function (chunk, encoding, done) {
      collect(chunk, encoding)
      return end.call(this, chunk, encoding, done)
    }
    response.once('close', () => {
      const headers = response.getHeaders()
      const whole = response.writableFinished && response.statusCode === 200 && !headers['set-cookie']
      resolve(
        whole && /^text\/html/.test(String(headers['content-type']))
          ? { headers, body: Buffer.concat(chunks) }
          : null,
      )
    })
  })
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
    pages.set(key, { until: Date.now() + keptMs, done: keep(response) })
    return render(request, response)
  }
}
