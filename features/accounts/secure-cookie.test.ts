import { beforeAll, expect, test } from 'vitest'
import { setTestEnvironment } from '@/lib/test-environment'
import { authOptions } from './next-auth-mutations'
import { endedSessionCookie, loginCookie, sessionCookie } from './session-cookie'

beforeAll(() => setTestEnvironment({ APP_ORIGIN: 'https://comity.example.org' }))

test('over https the cookie is bound to this host and never sent in clear', async () => {
  expect(await sessionCookie('sid')).toMatch(
    /^__Host-comity\.session=[\w.-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(endedSessionCookie()).toBe(
    '__Host-comity.session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  )
  expect(authOptions().cookies?.sessionToken).toEqual({
    name: '__Host-comity.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})

test('a name can’t break out of its cookie', () => {
  expect(loginCookie('a; Path=/x\r\nSet-Cookie: b=c')).toMatch(
    /^comity\.login=[\w%.-]+; Path=\/; Max-Age=600; /,
  )
})
