import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { prepareDocument } from './documents.mjs'
import { threadPages } from './thread-pages.mjs'

const key = '5f0c9d6e-7f1f-4c5e-9a35-1f6e2f6d6a01'
const held = globalThis as { comityPrepareThread?: unknown; comityPrepared?: Map<string, unknown> }
let clock = 1_700_000_000_000
let state = { variant: 'v', state: 's', list: '<li>one</li>' }
const seen: IncomingMessage['headers'][] = []

// Stands for Next: writes the nonce, a form's key and the list into a page.
const render = vi.fn((request: IncomingMessage, response: ServerResponse) => {
  prepareDocument(request, response)
  seen.push({ ...request.headers })
  const [, nonce] = /'nonce-([\w-]+)'/.exec(String(response.getHeader('content-security-policy'))) ?? []
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.write(`<script nonce="${nonce}"></script><input name="requestId" value="${key}"/><ol>`)
  response.end(`${state.list}</ol><p>é ${key} ${nonce} ${clock - 1}</p>`)
})

let server: Server
let at: string
beforeAll(async () => {
  held.comityPrepareThread = async () => ({ ...state, given: { viewer: 1, thread: 2 }, now: String(clock++) })
  server = createServer(threadPages(render))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/en/proposals/rules`
})
afterAll(() => server.close())
beforeEach(() => {
  vi.clearAllMocks()
  seen.length = 0
})

async function read(cookie = 'comity.session=x', headers: Record<string, string> = {}) {
  const reply = await fetch(at, { headers: { cookie, ...headers } })
  const text = await reply.text()
  const nonce = /'nonce-([\w-]+)'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1]
  return { text, nonce, reply, key: /value="([^"]+)"/.exec(text)?.[1] }
}

test('a page is rendered once; every reply has its own nonce, keys and comments', async () => {
  state = { variant: 'once', state: 's', list: '<li>one</li>' }
  const first = await read()
  state.list = '<li>two</li>'
  const second = await read()
  expect(render).toHaveBeenCalledTimes(1)
  expect(second.nonce).not.toBe(first.nonce)
  expect(second.key).not.toBe(key)
  expect(first.text).toContain('<ol><li>one</li></ol>')
  expect(second.text).toBe(
    first.text
      .replaceAll(first.nonce ?? '', second.nonce ?? '')
      .replaceAll(key, second.key ?? '')
      .replace('one', 'two')
      .replace(String(clock - 2), String(clock - 1)),
  )
})

test('another state or seat is rendered anew, from what was read', async () => {
  state = { variant: 'anew', state: 'before', list: '' }
  await read()
  state = { ...state, state: 'after' }
  await read()
  state = { ...state, variant: 'other' }
  await read('comity.session=x', { 'x-comity-prepared': 'foreign' })
  expect(render).toHaveBeenCalledTimes(3)
  const ids = seen.map((headers) => String(headers['x-comity-prepared']))
  expect(new Set(ids).size).toBe(3)
  expect(ids).not.toContain('foreign')
  expect(held.comityPrepared?.size).toBe(0)
})

test('readers who ask at once wait for one rendering', async () => {
  state = { variant: 'at once', state: 's', list: '<li>same</li>' }
  const replies = await Promise.all(Array.from({ length: 20 }, () => read()))
  expect(render).toHaveBeenCalledTimes(1)
  expect(new Set(replies.map((reply) => reply.nonce)).size).toBe(20)
})

test('without a session, with a draft, or for data alone the page is left as it is', async () => {
  state = { variant: 'left', state: 's', list: '' }
  await read('comity.locale=fr', { 'x-comity-prepared': 'foreign' })
  await read('comity.session=x; comity.draft=y')
  await read('comity.session=x', { rsc: '1' })
  expect(render).toHaveBeenCalledTimes(3)
  expect(seen.map((headers) => headers['x-comity-prepared'])).toEqual([undefined, undefined, undefined])
})

test('a page that is not whole is not kept', async () => {
  state = { variant: 'missing', state: 's', list: '' }
  render.mockImplementationOnce((_request, response) => {
    response.statusCode = 404
    response.end('gone')
  })
  expect((await read()).reply.status).toBe(404)
  expect((await read()).reply.status).toBe(200)
})
