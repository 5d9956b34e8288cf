import { decode, encode } from 'next-auth/jwt'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { accounts } from '@/db/schema'
import { hostilePaths, testOrigin } from '@/lib/test-environment'
import { findViewer } from '@/lib/viewer'
import { accountWorld, cheapHash, formPost } from './fixtures'
import { guardAuth } from './guard-auth'
import { authOptions, authorize } from './next-auth-mutations'
import { startSession } from './sessions-mutations'

let world: Awaited<ReturnType<typeof accountWorld>>
beforeAll(async () => {
  world = await accountWorld()
})

const handle = vi.fn(async () => new Response('handled'))
const guarded = guardAuth(handle)
beforeEach(() => vi.clearAllMocks())

const get = (path: string, headers: Record<string, string> = {}) =>
  guarded(new Request(`${testOrigin}/api/auth/${path}`, { headers }), context(path))
const context = (path: string) => ({
  params: Promise.resolve({ nextauth: path.split('?')[0]?.split('/').map(decodeURIComponent) ?? [] }),
})

async function token() {
  const made = await world.make.viewer('expert', 'BR')
  const sid = await startSession(world.db, made.accountId, null)
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  return { sid, value: await encode({ token: { sid }, secret }), accountId: made.accountId }
}

/** While `run` runs, the database is a closed port. */
async function withoutDatabase<T>(run: () => Promise<T>) {
  const nowhere = connect('postgres://nobody@127.0.0.1:1/none', 1)
  Object.assign(globalThis, { comityDatabase: nowhere })
  try {
    return await run()
  } finally {
    Object.assign(globalThis, { comityDatabase: world.db })
    await nowhere.close()
  }
}

describe('before next-auth', () => {
  test.each(['callback/credentials', 'signin/credentials', 'signout', 'session'])(
    'a post to %s needs our Origin',
    async (path) => {
      for (const origin of ['https://evil.example', 'null', 'http://[', '']) {
        const request = formPost({ path: `/api/auth/${path}`, headers: { origin } })
        expect((await guarded(request, context(path))).status).toBe(403)
      }
      expect(handle).not.toHaveBeenCalled()
      const own = formPost({ path: `/api/auth/${path}`, headers: { 'content-length': '0' } })
      expect(await (await guarded(own, context(path))).text()).toBe('handled')
    },
  )

  test.each([
    ['_log', 404],
    ['error?error=%0d%0aX:1', 400],
    ['error?error=%E2%98%83', 400],
    ['error/%0d%0aX', 400],
    ['signin?callbackUrl=javascript:alert(1)', 400],
    ['signin?callbackUrl=http://[', 400],
    ['signin?callbackUrl=/en&callbackUrl=//evil.example', 400],
  ])('%s is stopped', async (path, status) => {
    expect((await get(path)).status).toBe(status)
    const post = formPost({ path: `/api/auth/${path}`, headers: { 'content-length': '0' } })
    expect((await guarded(post, context(path))).status).toBe(status)
    expect(handle).not.toHaveBeenCalled()
  })

  test('a long body is refused, and one of unknown length', async () => {
    for (const headers of [{ 'content-length': '70000' }, {}]) {
      const post = formPost({ path: '/api/auth/signout', headers: headers as Record<string, string> })
      expect((await guarded(post, context('signout'))).status).toBe(413)
    }
    expect(handle).not.toHaveBeenCalled()
  })

  test('what it throws reaches nobody', async () => {
    handle.mockRejectedValueOnce(new Error('duplicate key value violates unique constraint'))
    const reply = await get('csrf')
    expect(reply.status).toBe(503)
    expect(await reply.text()).toBe('{"ok":false,"refusal":"unavailable"}')
  })

  test('no reply is kept by a cache', async () => {
    expect((await get('csrf')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('the session it is asked for', () => {
  test('of a revoked one is none, and its cookie ends', async () => {
    const { value, accountId } = await token()
    await world.owner.update(accounts).set({ suspendedAt: new Date() })
    const reply = await get('session', { cookie: `comity.session=${value}` })
    await world.owner.update(accounts).set({ suspendedAt: null })
    expect(await reply.json()).toEqual({})
    expect(reply.headers.get('set-cookie')).toMatch(/^comity\.session=; .*Max-Age=0/)
    expect(accountId).toBeGreaterThan(0)
    expect(handle).not.toHaveBeenCalled()
  })

  test('is not ended by a database that can’t be asked', async () => {
    const { value } = await token()
    const reply = await withoutDatabase(() => get('session', { cookie: `comity.session=${value}` }))
    expect(reply.status).toBe(503)
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(handle).not.toHaveBeenCalled()
  })

  test('that lives is left to it', async () => {
    const { value } = await token()
    await get('session', { cookie: `comity.session=${value}` })
    expect(handle).toHaveBeenCalledOnce()
  })
})

describe('its options', () => {
  const callbacks = () => authOptions().callbacks ?? {}

  test.each(hostilePaths.map((value) => [value]))('lead back to this site from %j', async (url) => {
    const found = await callbacks().redirect?.({ url: url as string, baseUrl: testOrigin })
    expect(new URL(found ?? '').origin).toBe(testOrigin)
    expect(found).not.toContain('evil.example/')
  })

  test('name the cookie that ours names', () => {
    expect(authOptions().cookies?.sessionToken).toEqual({
      name: 'comity.session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
    })
  })

  test('put the session’s id into the token and nothing else', async () => {
    const jwt = callbacks().jwt
    const begun = { id: '1', sid: 'fresh', email: 'a@b' }
    const given = { token: { sub: '1', email: 'a@b' }, user: begun, account: null }
    expect(await jwt?.(given)).toEqual({ sid: 'fresh' })
    const later = { token: { sid: 'fresh', role: 'secretariat' }, account: null } as unknown as typeof given
    expect(await jwt?.(later)).toEqual({ sid: 'fresh' })
  })

  test('describe a session from the database', async () => {
    const { sid } = await token()
    const session = callbacks().session as unknown as (given: { token: object }) => Promise<unknown>
    expect(await session({ token: { sid } })).toMatchObject({ seat: { role: 'expert', delegation: 'BR' } })
    expect(await session({ token: { sid: 'unknown' } })).toEqual({ expires: '1970-01-01T00:00:00.000Z' })
    expect(await session({ token: {} })).toEqual({ expires: '1970-01-01T00:00:00.000Z' })
  })

  test('end the session on the server when signing out', async () => {
    const { sid, value } = await token()
    const signOut = authOptions().events?.signOut as unknown as (given: { token: object }) => Promise<void>
    await signOut({ token: { sid } })
    expect(await findViewer(value)).toBeNull()
  })
})

describe('its sign-in', () => {
  test('is ours: the same verification, one session', async () => {
    const login = world.login()
    await world.owner
      .insert(accounts)
      .values({ role: 'secretariat', login, passwordHash: cheapHash('right') })
    expect(await authorize({ login, password: 'wrong' }, new Headers())).toBeNull()
    const begun = await authorize({ login, password: 'right' }, new Headers())
    const secret = process.env.NEXTAUTH_SECRET ?? ''
    const value = await encode({ token: { sid: begun?.sid }, secret })
    expect(await findViewer(value)).toMatchObject({ accountId: Number(begun?.id), role: 'secretariat' })
    expect(Object.keys((await decode({ token: value, secret })) ?? {})).not.toContain('role')
  })

  test('tells nothing of an error', async () => {
    expect(await withoutDatabase(() => authorize({ login: 'x', password: 'y' }, new Headers()))).toBeNull()
  })
})
