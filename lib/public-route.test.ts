import { describe, expect, test, vi } from 'vitest'
import { publicRoute } from './public-route'

const context = { params: Promise.resolve({ slug: 'rules' }) }
const ask = (headers: Record<string, string> = {}) =>
  new Request('http://comity.test/api/v1/x?lang=fr', { headers })

describe('publicRoute', () => {
  const route = publicRoute(async (_query, params, locale) => ({ json: { lang: locale, ...params } }))

  test('answers everyone, with a tag of the content and no cookie', async () => {
    const reply = await route.GET(ask(), context)
    expect(await reply.json()).toEqual({ lang: 'fr', slug: 'rules' })
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('cache-control')).toBe('public, max-age=1')
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(reply.headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/)
  })

  test('sends nothing again to who holds it', async () => {
    const tag = (await route.GET(ask(), context)).headers.get('etag') ?? ''
    const reply = await route.GET(ask({ 'if-none-match': `"other", ${tag}` }), context)
    expect([reply.status, await reply.text(), reply.headers.get('etag')]).toEqual([304, '', tag])
    expect((await route.GET(ask({ 'if-none-match': '"other"' }), context)).status).toBe(200)
  })

  test('takes nothing but reading', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const reply = route[method]()
      expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(reply.headers.get('content-type')).toBe('application/problem+json')
    }
    expect(route.OPTIONS().status).toBe(204)
  })

  test('a file comes under its name', async () => {
    const file = publicRoute(async () => ({ csv: 'a,b\n', filename: 'positions.csv' }))
    const reply = await file.GET(ask(), context)
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="positions.csv"')
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })
})

test('bytes come as they are, under their own type', async () => {
  const bytes = Uint8Array.of(80, 75, 0, 255)
  const file = publicRoute(async () => ({ bytes, type: 'application/zip', filename: 'a.zip' }))
  const reply = await file.GET(ask(), context)
  expect(reply.headers.get('content-type')).toBe('application/zip')
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="a.zip"')
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes)
  const shown = await publicRoute(async () => ({ bytes, type: 'application/atom+xml' })).GET(ask(), context)
  expect(shown.headers.get('content-disposition')).toBeNull()
})

describe('problems', () => {
  test('a language that is none of the six', async () => {
    const route = publicRoute(async () => ({ json: {} }))
    const reply = await route.GET(new Request('http://comity.test/?lang=de'), context)
    expect(reply.status).toBe(400)
  })

  test('what is not there', async () => {
    const route = publicRoute(async () => ({ problem: 404, detail: 'There is no such proposal.' }))
    const reply = await route.GET(ask(), context)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(await reply.json()).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is no such proposal.',
    })
  })

  test('a database that cannot be reached', async () => {
    const route = publicRoute(async () => {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    })
    const reply = await route.GET(ask(), context)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10'])
  })

  test('an error of ours says nothing about itself', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const route = publicRoute(async () => {
      throw new Error('secret detail')
    })
    const reply = await route.GET(ask(), context)
    expect(reply.status).toBe(500)
    expect(await reply.text()).not.toContain('secret')
    expect(written).toHaveBeenCalledOnce()
    written.mockRestore()
  })
})
