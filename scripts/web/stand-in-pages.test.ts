import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standIn } from './stand-in-pages.mjs'

let server: Server
let origin: string
const long = 'There is no such page. '.repeat(5000)

beforeAll(async () => {
  server = createServer((request, response) => {
    standIn(request, response, (server.address() as AddressInfo).port)
    const { url = '' } = request
    if (url === '/en/missing') return response.setHeader('content-type', 'text/html').end(long)
    if (url === '/en/broken') return response.setHeader('content-type', 'text/html').end('Later.')
    response.statusCode = url === '/en' ? 200 : url === '/en/down' ? 503 : 404
    response.setHeader(
      'content-type',
      url.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8',
    )
    if (url === '/en/packed') response.setHeader('content-encoding', 'gzip')
    response.flushHeaders()
    response.write(url === '/en/packed' ? gzipSync('empty') : 'empty')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const read = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(origin + path, { headers })
  return { status: reply.status, text: await reply.text() }
}

test.each(['/en/nowhere', '/en/packed', '/en?x=1'])('a whole page stands in under 404: %s', async (path) => {
  expect(await read(path)).toEqual({ status: 404, text: long })
})

test('and under 503', async () => {
  expect(await read('/en/down')).toEqual({ status: 503, text: 'Later.' })
})

test('what is there, files, other addresses and data for the page stay as they are', async () => {
  expect(await read('/en')).toEqual({ status: 200, text: 'empty' })
  expect(await read('/en/x.json')).toEqual({ status: 404, text: 'empty' })
  expect(await read('/api/x')).toEqual({ status: 404, text: 'empty' })
  expect(await read('/en/nowhere', { rsc: '1' })).toEqual({ status: 404, text: 'empty' })
})
