import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { fillPage, keepPage } from './kept-page.mjs'

const pack = promisify(gzip)
const keptMs = 10 * 60_000
const mostPages = 200

/** @type {Map<string, { state: string, until: number, page: Promise<import('./kept-page.mjs').KeptPage | null> }>} */
const pages = new Map()
const held = globalThis
held.comityPrepared = new Map()

const threadPage = /^\/(ar|zh|en|fr|ru|es)\/proposals\/[\w-]+(\/threads\/\d+)?(\?[\w=&.-]*)?$/

/** A reader with a session, and no words of a refused form to show again. */
function isAsked({ method, url = '', headers }) {
  const { cookie = '' } = headers
  return (
    method === 'GET' &&
    threadPage.test(url) &&
    url.length < 300 &&
    cookie.includes('comity.session=') &&
    !cookie.includes('comity.draft=') &&
    !headers.rsc &&
    !headers['next-router-prefetch']
  )
}

async function answer(request, response, { headers, body }) {
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const sent = isPacked ? await pack(body, { level: 5 }) : body
  const packed = isPacked ? { 'content-encoding': 'gzip' } : {}
  response.writeHead(200, { ...headers, ...packed, 'content-length': sent.length })
  response.end(sent)
}

/** Renders from what was read already, so that what is kept shows exactly that. */
function renderPrepared(render, request, response, given) {
  const id = randomUUID()
  held.comityPrepared.set(id, new Map(Object.entries(given)))
  response.once('close', () => held.comityPrepared.delete(id))
  request.headers['x-comity-prepared'] = id
  delete request.headers['accept-encoding']
  return render(request, response)
}

/**
 * Answers thread pages for signed-in readers. Each time the database says what is on the page now and what the reader
 * sees of it (`prepareThread`); only the frame around the comments is kept, for readers with the same seat, for as
 * long as all of it is the same. Everything else goes to `render`.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 */
export function threadPages(render) {
  return async (request, response) => {
    delete request.headers['x-comity-prepared']
    const found = isAsked(request)
      ? await held.comityPrepareThread?.(request.url, request.headers.cookie).catch(() => null)
      : null
    if (!found) return render(request, response)
    const { variant, state, given, ...reading } = found
    const known = pages.get(variant)
    if (known?.state === state && known.until > Date.now()) {
      const page = await known.page
      return page ? answer(request, response, fillPage(page, reading)) : render(request, response)
    }
    pages.delete(variant)
    const [oldest] = pages.size >= mostPages ? pages.keys() : []
    if (oldest) pages.delete(oldest)
    pages.set(variant, { state, until: Date.now() + keptMs, page: keepPage(response, reading) })
    return renderPrepared(render, request, response, given)
  }
}
