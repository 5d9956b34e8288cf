import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { directPost } from '@/app/api/direct-post'
import { directPosts } from './direct-posts.mjs'

const held = globalThis as { comityDirectPost?: unknown }
const render = vi.fn((_request, response) => response.end('Next'))
const post = vi.fn(async (request: Request) => {
  const body = `${request.url} ${request.headers.get('origin')} ${await request.text()}`
  const reply = new Response(body, { status: 303, headers: { location: '/en' } })
  for (const name of ['a', 'b']) reply.headers.append('set-cookie', `${name}=1`)
  return reply
})

let server: Server
let port: number
beforeAll(async () => {
  held.comityDirectPost = (address: string) => (address === '/api/views' ? post : undefined)
  server = createServer(directPosts(render, 'http://comity.test'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
beforeEach(() => vi.clearAllMocks())

const send = (path: string, body: string, method = 'POST') =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    redirect: 'manual',
    headers: { origin: 'http://comity.test' },
    body: method === 'POST' ? body : undefined,
  })

test('a known post reaches its route as it was sent, and the reply is the route’s own', async () => {
  const reply = await send('/api/views', 'choice=été')
  expect(reply.status).toBe(303)
  expect(reply.headers.get('location')).toBe('/en')
  expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=1'])
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await reply.text()).toBe('http://comity.test/api/views http://comity.test choice=été')
  expect(post.mock.calls[0]?.[0].headers.get('x-forwarded-for')).toBe('127.0.0.1')
  expect(render).not.toHaveBeenCalled()
})

test.each([
  ['another address', () => send('/api/votes', 'x')],
  ['a query', () => send('/api/views?x=1', 'x')],
  ['another method', () => send('/api/views', '', 'GET')],
  ['a long body', () => send('/api/views', 'x'.repeat(64 * 1024 + 1))],
])('Next answers %s', async (_what, sent) => {
  expect(await (await sent()).text()).toBe('Next')
  expect(post).not.toHaveBeenCalled()
})

test('Next answers a body of unannounced length', async () => {
  const reply = await new Promise<string>((resolve, reject) => {
    const request = ask({ port, host: '127.0.0.1', path: '/api/views', method: 'POST' }, (found) =>
      resolve(text(found)),
    )
    request.on('error', reject)
    request.write('choice=')
    request.end('support')
  })
  expect(reply).toBe('Next')
  expect(post).not.toHaveBeenCalled()
})

test('a route that fails is a fault of ours', async () => {
  post.mockRejectedValueOnce(new Error('broken'))
  expect((await send('/api/views', 'x')).status).toBe(500)
})

test('the addresses are those of routes, and no others', () => {
  for (const known of ['/api/opinions/rules/12', '/api/views', '/api/positions', '/api/comments'])
    expect(directPost(known)).toBeTypeOf('function')
  for (const other of [
    '/api/opinions/rules/12/x',
    '/api/opinions/a%2Fb/1',
    '/api/votes/1',
    '/api/constructor',
  ])
    expect(directPost(other)).toBeUndefined()
})
