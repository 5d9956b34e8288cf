import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { repository } from '../embedded/data-folder.mjs'
import { anonymousPages } from './anonymous-pages.mjs'
import { sayComeBack } from './broken-page.mjs'
import { directPosts } from './direct-posts.mjs'
import { prepareDocument } from './documents.mjs'
import { standIn } from './stand-in-pages.mjs'
import { threadPages } from './thread-pages.mjs'
import { warmUp } from './warm-up.mjs'

const { HOST: host, PORT, APP_ORIGIN: origin = '', COMITY_DEMONSTRATION, TRUST_PROXY } = process.env
const port = Number(PORT)
const graceMs = 3000

// V8 lets a heap of short-lived pages grow to several times what lives in it before it looks. Half as much again is
// enough, and costs little: see `npm run bench -- memory pages`.
setFlagsFromString('--heap-growing-percent=50')

const report = (fault) => process.send?.({ fault })

/** Only a proxy of ours may say who asks and for which host; Next then fills these in from the connection. */
function stripForwarded(request) {
  if (TRUST_PROXY === '1') return
  for (const name of Object.keys(request.headers))
    if (/^(x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete request.headers[name]
}

// People type "localhost" for 127.0.0.1; cookies and the Origin check know only one of them.
const otherNames = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`))

function homeAddress({ method, url, headers }) {
  if (COMITY_DEMONSTRATION !== '1' || method !== 'GET' || /^\/(api|_next)\//.test(url)) return null
  return headers.host !== new URL(origin).host && otherNames.has(headers.host) ? origin + url : null
}

const app = next({ dir: repository, dev: false, hostname: host, port })
const answer = app.getRequestHandler()
const render = (request, response) => {
  prepareDocument(request, response)
  return answer(request, response)
}
const handle = directPosts(anonymousPages(threadPages(render)), new URL(origin).origin)

const server = createServer((request, response) => {
  const home = homeAddress(request)
  if (home) return response.writeHead(307, { location: home }).end()
  stripForwarded(request)
  standIn(request, response, port)
  sayComeBack(response)
  handle(request, response)
})
// Slow senders are cut off; streams to the browser are not.
server.headersTimeout = 20_000
server.requestTimeout = 60_000
// Longer than a proxy keeps its idle connections, so that it never writes to a closed one.
server.keepAliveTimeout = 75_000
server.on('error', (error) => report({ code: error.code, message: error.message }))

let stopping = false
function stop() {
  if (stopping) return
  stopping = true
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), graceMs)
}

// A terminal sends Ctrl-C to every process; the parent decides.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', stop)

try {
  await app.prepare()
  await warmUp(render)
  server.listen(port, host, () => process.send?.('listening'))
} catch (error) {
  report({ code: error.code, message: error.message })
}
