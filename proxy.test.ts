import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from './proxy'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://comity.test${path}`, { headers }))

const ancestors = (path: string) =>
  /frame-ancestors (\S+)/.exec(ask(path).headers.get('content-security-policy') ?? '')?.[1]

describe('frames of other sites', () => {
  test('take the pages under /embed and no others', () => {
    expect(ancestors('/embed/fr/proposals/rules')).toBe('*')
    for (const path of ['/fr/proposals/rules', '/fr/embed/proposals/rules', '/fr', '/fr/embed'])
      expect(ancestors(path)).toBe("'none'")
  })

  test('never tell the page who is signed in', () => {
    const passed = (path: string) =>
      ask(path, { cookie: 'session=1', 'x-nonce': 'foreign' }).headers.get('x-middleware-override-headers')
    expect(passed('/fr/proposals/rules')?.split(',')).toContain('cookie')
    expect(passed('/embed/fr/proposals/rules')?.split(',')).not.toContain('cookie')
    expect(passed('/embed/fr/proposals/rules')?.split(',')).not.toContain('x-nonce')
  })

  test('set no cookie', () => {
    expect(ask('/embed/fr/proposals/rules').headers.get('set-cookie')).toBeNull()
  })
})

test('a reader without a language is sent to theirs', () => {
  const location = (path: string) => ask(path, { 'accept-language': 'ru' }).headers.get('location')
  expect(location('/')).toBe('http://comity.test/ru')
  expect(location('/proposals/rules?at=3')).toBe('http://comity.test/ru/proposals/rules?at=3')
  expect(location('/embed/proposals/rules')).toBe('http://comity.test/embed/ru/proposals/rules')
  expect(location('/feed.atom')).toBe('http://comity.test/ru/feed.atom')
})
