import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { anonymousPages } from './anonymous-pages.mjs'

const chunk = 'x'.repeat(64 * 1024)
const chunks = 160

/** Writes as Next does: no faster than the reader takes it in. */
async function render(_: IncomingMessage, response: ServerResponse) {
  response.setHeader('content-type', 'text/html')
  for (let n = 0; n < chunks; n += 1)
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')])
  response.end()
}

async function serve() {
  const server = createServer(anonymousPages(render))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

test('a reader who takes nothing in holds up nobody who asks for the same page', async () => {
  const port = await serve()
  const stalled = connect(port, '127.0.0.1')
  onTestFinished(() => {
    stalled.destroy()
  })
  stalled.pause()
  stalled.write('GET /en/slow HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  await new Promise((done) => setTimeout(done, 200))
  const reply = await fetch(`http://127.0.0.1:${port}/en/slow`)
  expect((await reply.text()).length).toBe(chunk.length * chunks)
})

test('what a reader left half-way is kept for nobody', async () => {
  const port = await serve()
  const gone = connect(port, '127.0.0.1')
  gone.write('GET /en/half HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  await once(gone, 'data')
  gone.destroy()
  const reply = await fetch(`http://127.0.0.1:${port}/en/half`)
  expect((await reply.text()).length).toBe(chunk.length * chunks)
})
