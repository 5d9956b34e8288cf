import { beforeAll, describe, expect, test } from 'vitest'
import { ownPath, safePath } from './origin'
import { hostilePaths, setTestEnvironment, testOrigin } from './test-environment'

beforeAll(() => setTestEnvironment())

test('there are sixty of them', () => {
  expect(hostilePaths.length).toBeGreaterThanOrEqual(60)
})

describe.each([
  ['safePath', safePath],
  ['ownPath', ownPath],
])('%s', (_name, path) => {
  test.each(hostilePaths.map((value) => [value]))('%j leads nowhere else', (value) => {
    const found = path(value, '/en')
    expect(found).toMatch(/^\/(?![/\\])/)
    expect(new URL(found, testOrigin).origin).toBe(testOrigin)
    expect(found).not.toMatch(/[\s\0]/)
  })

  test.each([
    '/',
    '/en',
    '/ar/proposals/rules-of-behaviour?sort=agreed#c37',
    '/en/sign-in?next=%2Fen%2Faccount',
    '/en?x=//evil.example',
    '/en#//evil.example',
  ])('%s stays as it is', (value) => {
    expect(path(value, '/fallback')).toBe(value)
  })
})

test('a whole address of this site is a path of it, for ownPath only', () => {
  expect(ownPath(`${testOrigin}/en/account?x=1`, '/')).toBe('/en/account?x=1')
  expect(ownPath(testOrigin, '/fallback')).toBe('/')
  expect(ownPath(`${testOrigin}//evil.example`, '/fallback')).toBe('/fallback')
  expect(safePath(`${testOrigin}/en`, '/fallback')).toBe('/fallback')
})
