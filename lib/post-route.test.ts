import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openRoute } from './open-route'
import { postRoute } from './post-route'
import { setTestEnvironment, testOrigin } from './test-environment'

const run = vi.fn(async () => ({ ok: true as const }))
const open = vi.fn(async () => ({ outcome: { ok: true as const, next: '/en' } }))
const asked = vi.fn()

beforeAll(() => {
  setTestEnvironment()
  // A pool that counts being asked: a refused request must not reach the database at all.
  const pool = new Proxy({}, { get: () => asked })
  Object.assign(globalThis, { comityDatabase: pool })
})

beforeEach(() => vi.clearAllMocks())

const routes = {
  postRoute: postRoute({ input: z.object({}), perMinute: 10, run, next: () => '/en' }),
  openRoute: openRoute(open),
}

const origins = {
  foreign: 'https://evil.example',
  'a subdomain': 'http://comity.127.0.0.1:3000',
  'another port': 'http://127.0.0.1:3001',
  'another scheme': 'https://127.0.0.1:3000',
  null: 'null',
  absent: undefined,
  malformed: 'http://[',
  empty: '',
  'with a path': `${testOrigin}/`,
  'ours and another': `${testOrigin}, https://evil.example`,
  'in capitals': testOrigin.toUpperCase(),
}
const hosts = [undefined, 'evil.example', '127.0.0.1:3000']
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain',
  'multipart/form-data',
  '',
]

const cases = Object.entries(origins).flatMap(([name, origin]) =>
  hosts.flatMap((host) => types.map((type) => ({ name, origin, host, type }))),
)

function post(headers: Record<string, string | undefined>, body = '{"choice":"agree"}') {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return new Request(`${testOrigin}/api/opinions/p/1`, { method: 'POST', headers: given, body })
}

describe.each(Object.entries(routes))('%s', (_name, route) => {
  test.each(cases)('Origin $name, X-Forwarded-Host $host, $type', async ({ origin, host, type }) => {
    for (const accept of ['application/json', 'text/html']) {
      const reply = await route(
        post({ origin, 'x-forwarded-host': host, 'content-type': type, accept, cookie: 'comity.session=x' }),
      )
      expect(reply.status).toBe(403)
      expect(await reply.json()).toEqual({ ok: false, refusal: 'foreign_origin' })
      expect(reply.headers.get('set-cookie')).toBeNull()
      expect(reply.headers.get('location')).toBeNull()
    }
    expect(run).not.toHaveBeenCalled()
    expect(open).not.toHaveBeenCalled()
    expect(asked).not.toHaveBeenCalled()
  })

  test.each([
    ['text/plain', 'choice=agree', 400],
    ['multipart/form-data', 'choice=agree', 400],
    ['application/json', '{', 400],
    ['application/json', '[1]', 400],
    ['application/json', 'null', 400],
    ['application/json', '['.repeat(60_000), 400],
    ['application/json', `{"text":"${'x'.repeat(70_000)}"}`, 413],
    ['application/x-www-form-urlencoded', `text=${'x'.repeat(70_000)}`, 413],
  ])('a body of %s that is no form is refused before anything else', async (type, body, status) => {
    const reply = await route(post({ origin: testOrigin, 'content-type': type }, body))
    expect(reply.status).toBe(status)
    expect(asked).not.toHaveBeenCalled()
  })

  test('a body without an announced length is cut off', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new TextEncoder().encode('a'.repeat(16 * 1024)))
      },
    })
    const request = new Request(`${testOrigin}/api/opinions/p/1`, {
      method: 'POST',
      headers: { origin: testOrigin, 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect((await route(request)).status).toBe(413)
    expect(sent).toBeLessThan(10)
  })
})

test('our own Origin comes through, whatever host a proxy names', async () => {
  const headers = {
    origin: testOrigin,
    'x-forwarded-host': 'evil.example',
    'content-type': 'application/json',
  }
  const reply = await routes.openRoute(post(headers))
  expect(reply.status).toBe(303)
  expect(reply.headers.get('location')).toBe('/en')
  expect(open).toHaveBeenCalledOnce()
})

test('fields named like properties of objects are fields', async () => {
  const reply = await routes.openRoute(
    post({ origin: testOrigin, 'content-type': 'application/json' }, '{"__proto__":{"polluted":1}}'),
  )
  expect(reply.status).toBe(303)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test.each([
  [undefined, true],
  [true as const, false],
])('what was sent and refused is kept, unless it is secret (%s)', async (secret, kept) => {
  const route = postRoute({ input: z.object({}), perMinute: 10, run, next: () => '/en', secret })
  const reply = await route(
    post({ origin: testOrigin, 'content-type': 'application/json', accept: 'text/html' }),
  )
  expect(reply.status).toBe(303)
  const location = new URL(reply.headers.get('location') ?? '', testOrigin)
  expect(location.pathname).toBe('/sign-in')
  expect(location.searchParams.get('error')).toBe(kept ? 'signed_out' : 'signed_out_secret')
  expect(asked.mock.calls.length > 0).toBe(kept)
})
