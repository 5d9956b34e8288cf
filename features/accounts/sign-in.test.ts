import { eq, sql } from 'drizzle-orm'
import { decode } from 'next-auth/jwt'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { accounts, sessions } from '@/db/schema'
import { findViewer } from '@/lib/viewer'
import { accountWorld, cheapHash, cookieIn, formPost, type Sent } from './fixtures'
import * as passwords from './password'
import { seatRoute, signInRoute, signOutRoute } from './sign-in-route'

vi.mock('./password', { spy: true })

let world: Awaited<ReturnType<typeof accountWorld>>
beforeAll(async () => {
  world = await accountWorld({ COMITY_DEMONSTRATION: '1' })
})
beforeEach(() => vi.clearAllMocks())

let addresses = 0
/** Every test from an address of its own, so that none uses up the attempts of another. */
const anAddress = () => {
  addresses += 1
  return `198.51.100.${addresses}`
}

async function account(change: Partial<typeof accounts.$inferInsert> = {}) {
  const [row] = await world.owner
    .insert(accounts)
    .values({ role: 'secretariat', login: world.login(), passwordHash: cheapHash('right'), ...change })
    .returning()
  if (!row?.login) throw new Error('no account')
  return { ...row, login: row.login }
}

const attempt = (fields: Record<string, string>, sent: Sent = {}) =>
  signInRoute(formPost({ fields, from: anAddress(), ...sent }))

async function signedIn(login: string, cookie?: string) {
  const reply = await attempt({ login, password: 'right' }, { cookie })
  const token = cookieIn(reply, 'comity.session')
  if (!token) throw new Error(`not signed in: ${reply.headers.get('location')}`)
  return token
}

describe('signing in', () => {
  test('seats the account and goes where one came from', async () => {
    const { id, login } = await account()
    const reply = await attempt({ login: ` ${login.toUpperCase()} `, password: 'right', next: '/ru/account' })
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe('/ru/account')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const viewer = await findViewer(cookieIn(reply, 'comity.session'))
    expect(viewer).toMatchObject({ accountId: id, role: 'secretariat', delegation: null })
  })

  test('answers a fetch in JSON, without telling the session', async () => {
    const { login } = await account()
    const fetched = { headers: { accept: 'application/json' } }
    const reply = await attempt({ login, password: 'right', back: '/fr/sign-in' }, fetched)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({ ok: true, next: '/fr' })
  })

  test('sets a cookie closed to scripts whose token holds a session id and no right', async () => {
    const { login } = await account()
    const reply = await attempt({ login, password: 'right' })
    const [cookie] = reply.headers.getSetCookie()
    expect(cookie).toMatch(/^comity\.session=[\w.-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/)
    const token = cookieIn(reply, 'comity.session')
    const claims = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' })
    expect(Object.keys(claims ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid'])
  })

  test('stores the hash of the id, and ends twelve hours on by the clock of the database', async () => {
    const { id, login } = await account()
    const token = await signedIn(login)
    const claims = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' })
    const [row] = await world.owner.select().from(sessions).where(eq(sessions.accountId, id))
    expect(row?.idHash.toString('utf8')).not.toContain(String(claims?.sid))
    expect(row?.idHash).toHaveLength(32)
    expect(Number(row?.expiresAt) - Number(row?.createdAt)).toBeCloseTo(12 * 60 * 60 * 1000, -3)
  })

  test.each(['//evil.example', 'https://evil.example', '/en/sign-in?next=/x', ''])(
    'to go on to %j ends at home',
    async (next) => {
      const { login } = await account()
      const reply = await attempt({ login, password: 'right', next, back: '/es/sign-in' })
      expect(reply.headers.get('location')).toBe('/es')
    },
  )
})

describe('a refused sign-in', () => {
  test('goes back to its page with the name kept and the password not', async () => {
    const { login } = await account()
    const back = '/ar/sign-in?next=%2Far%2Faccount'
    const reply = await attempt({ login, password: 'wrong-and-secret', back })
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe(`${back}&error=wrong_password#message`)
    expect(reply.headers.getSetCookie()).toHaveLength(1)
    expect(decodeURIComponent(cookieIn(reply, 'comity.login') ?? '')).toBe(login)
    expect([...reply.headers].join()).not.toContain('wrong-and-secret')
  })

  const cases: [string, () => Promise<{ login: string; password: string }>][] = [
    ['an unknown account', async () => ({ login: world.login(), password: 'right' })],
    ['a wrong password', async () => ({ login: (await account()).login, password: 'wrong' })],
    [
      'a suspended account and its right password',
      async () => ({ login: (await account({ suspendedAt: new Date() })).login, password: 'right' }),
    ],
    [
      'a seat without a password',
      async () => ({ login: (await account({ passwordHash: null })).login, password: 'right' }),
    ],
    ['a name that nobody can have', async () => ({ login: 'x'.repeat(90), password: '\0' })],
  ]

  test.each(cases)('tells nothing of %s', async (_name, make) => {
    const { login, password } = await make()
    const form = await attempt({ login, password })
    expect(form.status).toBe(303)
    expect(form.headers.get('location')).toBe('/?error=wrong_password#message')
    expect(cookieIn(form, 'comity.session')).toBeUndefined()
    const fetched = await attempt({ login, password }, { headers: { accept: 'application/json' } })
    expect(fetched.status).toBe(401)
    expect(await fetched.text()).toBe('{"ok":false,"refusal":"wrong_password"}')
    expect([...form.headers.keys()]).toEqual(['cache-control', 'location', 'set-cookie'])
    // The same work for each: one verification.
    expect(passwords.verifyPassword).toHaveBeenCalledTimes(2)
  })

  test('for an unknown account verifies against nobody', async () => {
    await attempt({ login: world.login(), password: 'right' })
    expect(passwords.verifyPassword).toHaveBeenCalledExactlyOnceWith('right', null)
  })

  test.each([
    {},
    { login: '' },
    { login: 'x' },
    { password: 'x' },
    { login: 'x', password: 'y'.repeat(300) },
  ])('with %j is no different', async (fields) => {
    const reply = await attempt(fields as Record<string, string>, { headers: { accept: 'application/json' } })
    expect(await reply.text()).toBe('{"ok":false,"refusal":"wrong_password"}')
  })

  test('the participants of an imported deliberation can’t sign in', async () => {
    await world.owner.insert(accounts).values({ role: 'observer', kind: 'participant', login: null })
    const reply = await attempt({ login: 'null', password: '' }, { headers: { accept: 'application/json' } })
    expect(reply.status).toBe(401)
  })
})

describe('sessions', () => {
  test('a new id at each sign-in; the one that this browser had is dead, another browser’s lives', async () => {
    const { login } = await account()
    const [first, elsewhere] = [await signedIn(login), await signedIn(login)]
    const second = await signedIn(login, `comity.session=${first}`)
    expect(new Set([first, elsewhere, second]).size).toBe(3)
    expect(await findViewer(first)).toBeNull()
    expect(await findViewer(elsewhere)).not.toBeNull()
    expect(await findViewer(second)).not.toBeNull()
  })

  test('a planted cookie is never taken over', async () => {
    const { login } = await account()
    const planted = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..planted'
    expect(await signedIn(login, `comity.session=${planted}`)).not.toBe(planted)
    expect(await findViewer(planted)).toBeNull()
  })

  test('signing out ends it on the server, not only in the browser', async () => {
    const { login } = await account()
    const copied = await signedIn(login)
    const post = { path: '/api/sign-out', cookie: `a=b; comity.session=${copied}; c=d` }
    const reply = await signOutRoute(formPost({ ...post, fields: { back: '/zh/account' } }))
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe('/zh')
    expect(reply.headers.getSetCookie()).toEqual([
      'comity.session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ])
    expect(await findViewer(copied)).toBeNull()
  })

  test.each([
    ['a suspended account', sql`update accounts set suspended_at = clock_timestamp() where login = `],
    [
      'an expired session',
      sql`update sessions set expires_at = clock_timestamp() from accounts
        where accounts.id = account_id and login = `,
    ],
    [
      'a revoked session',
      sql`update sessions set revoked_at = clock_timestamp() from accounts
        where accounts.id = account_id and login = `,
    ],
  ])('%s is nobody at the next request', async (_name, change) => {
    const { login } = await account()
    const token = await signedIn(login)
    expect(await findViewer(token)).not.toBeNull()
    await world.owner.execute(sql`${change}${login}`)
    expect(await findViewer(token)).toBeNull()
  })

  test('a changed role counts at the next request', async () => {
    const { login } = await account()
    const token = await signedIn(login)
    await world.owner.update(accounts).set({ role: 'observer' }).where(eq(accounts.login, login))
    expect((await findViewer(token))?.role).toBe('observer')
  })

  test('are marked as used at most every ten minutes', async () => {
    const { id, login } = await account()
    const token = await signedIn(login)
    const seen = async () =>
      (await world.owner.select().from(sessions).where(eq(sessions.accountId, id)))[0]?.seenAt.getTime() ?? 0
    const first = await seen()
    await findViewer(token)
    expect(await seen()).toBe(first)
    await world.owner
      .update(sessions)
      .set({ seenAt: sql`clock_timestamp() - interval '11 minutes'` })
      .where(eq(sessions.accountId, id))
    await findViewer(token)
    expect(await seen()).toBeGreaterThanOrEqual(first)
  })

  test.each(['', 'x', 'a.b.c.d.e', '%', undefined])('the token %j is nobody’s', async (token) => {
    expect(await findViewer(token)).toBeNull()
  })

  test('fifty people at once are all seated', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => account()))
    const from = anAddress()
    const tokens = await Promise.all(
      people.map(async ({ login }) =>
        cookieIn(await attempt({ login, password: 'right' }, { from }), 'comity.session'),
      ),
    )
    const viewers = await Promise.all(tokens.map(findViewer))
    expect(viewers.map((viewer) => viewer?.accountId)).toEqual(people.map(({ id }) => id))
  })
})

describe('a seat of the demonstration', () => {
  const sit = (fields: Record<string, string>) =>
    seatRoute(formPost({ path: '/api/seats', fields, headers: { accept: 'application/json' } }))

  test('is taken with one click', async () => {
    const { id, login } = await account({ demonstration: true, passwordHash: null })
    const reply = await sit({ account: login, next: '/en/account' })
    expect(await reply.json()).toEqual({ ok: true, next: '/en/account' })
    expect((await findViewer(cookieIn(reply, 'comity.session')))?.accountId).toBe(id)
  })

  test('can’t be an account of anybody’s own, a suspended one, or none', async () => {
    const own = await account()
    const suspended = await account({ demonstration: true, suspendedAt: new Date() })
    for (const taken of [own.login, suspended.login, world.login(), '']) {
      const reply = await sit({ account: taken })
      expect(reply.status).toBe(404)
      expect(reply.headers.getSetCookie()).toEqual([])
    }
  })
})
