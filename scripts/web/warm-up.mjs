import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const longestMs = 3000
const pages = 16

/**
 * Renders pages nobody sees, so that the first readers don't wait for a process that has yet to load and compile what
 * makes them. Gives up quietly: whoever asks first then finds out what is wrong.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 */
export async function warmUp(render) {
  const server = createServer((request, response) => render(request, response))
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, resolve))
  // Not a signal for fetch: where it comes while a page is read, text() may neither resolve nor reject (Node 20).
  const over = new AbortController()
  const time = pause(longestMs, undefined, over).catch(() => {})
  await Promise.race([readPages(`http://127.0.0.1:${server.address().port}`).catch(() => {}), time])
  over.abort()
  server.closeAllConnections()
  server.close()
}

async function readPages(origin) {
  const read = async (path) => (await fetch(origin + path)).text()
  const [thread] = /\/en\/proposals\/[\w-]+(?=")/.exec(await read('/en')) ?? []
  if (thread) for (let made = 0; made < pages; made++) await read(thread)
}
