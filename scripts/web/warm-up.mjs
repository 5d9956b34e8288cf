import { createServer } from 'node:http'

const longestMs = 3000
const pages = 16

/**
 * Renders pages nobody sees, so that the first readers don't wait for a process that has yet to load and compile what
 * makes them. Gives up quietly: whoever asks first then finds out what is wrong.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 */
export async function warmUp(render) {
  const server = createServer((request, response) => render(request, response))
  const signal = AbortSignal.timeout(longestMs)
  try {
    await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, resolve))
    const read = async (path) => {
      const reply = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { signal })
      return reply.text()
    }
    const [thread] = /\/en\/proposals\/[\w-]+(?=")/.exec(await read('/en')) ?? []
    if (thread) for (let made = 0; made < pages; made++) await read(thread)
  } catch {
    // As said above.
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
