import { request as ask } from 'node:http'

// Next shows both only with the help of scripts: its own reply is an empty document.
const standIns = { 404: 'missing', 503: 'broken' }
const mark = 'x-comity-stand-in'
const page = /^\/(ar|zh|en|fr|ru|es)(?=\/|\?|$)/

/**
 * Gives readers without scripts the pages for what is not there and for what could not be made: the document is
 * replaced by one that is rendered as any other, under the same status.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} port of this process
 */
export function standIn(request, response, port) {
  const { method, url = '', headers } = request
  const [, locale] = page.exec(url) ?? []
  if (method !== 'GET' || !locale || headers.rsc || headers[mark]) return
  const { writeHead, write, end, flushHeaders } = response
  const name = () => standIns[response.statusCode]
  const isDocument = () => /^text\/html/.test(String(response.getHeader('content-type') ?? ''))
  let replaced = false
  response.writeHead = function (status, ...rest) {
    this.statusCode = status
    const [more] = rest.slice(-1)
    if (more && typeof more === 'object' && !Array.isArray(more))
      for (const [key, value] of Object.entries(more)) this.setHeader(key, value)
    replaced = Boolean(name()) && isDocument()
    return replaced ? this : writeHead.call(this, status, ...rest)
  }
  response.flushHeaders = function () {
    if (!(name() && isDocument())) flushHeaders.call(this)
  }
  response.write = function (...given) {
    if (!this.headersSent && !replaced && name() && isDocument()) replaced = true
    return replaced ? true : write.apply(this, given)
  }
  response.end = function (...given) {
    if (!this.headersSent && !replaced && name() && isDocument()) replaced = true
    if (!replaced) return end.apply(this, given)
    Object.assign(response, { writeHead, write, end, flushHeaders })
    sendInstead(response, { port, path: `/${locale}/${name()}`, headers: { ...headers, [mark]: '1' } })
    return this
  }
}

function sendInstead(response, { port, path, headers }) {
  const { statusCode } = response
  const { 'if-none-match': _etag, 'accept-encoding': _packed, ...plain } = headers
  const asked = ask({ port, host: '127.0.0.1', path, headers: plain }, async (found) => {
    for (const key of response.getHeaderNames()) if (key !== 'retry-after') response.removeHeader(key)
    const { 'transfer-encoding': _chunked, connection: _hop, 'keep-alive': _hops, ...kept } = found.headers
    const body = Buffer.concat(await found.toArray())
    response.writeHead(statusCode, { ...kept, 'content-length': body.length, 'cache-control': 'no-store' })
    response.end(body)
  })
  asked.on('error', () => response.end())
  asked.end()
}
