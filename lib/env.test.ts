import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseEnv } from './env'

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://web:quietly@db.internal:5432/assembly',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  APP_ORIGIN: 'https://comity.example.org',
}

const fault = (change: Record<string, string | undefined>) => {
  try {
    parseEnv({ ...production, ...change })
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

describe('the environment of a web process', () => {
  test('is complete with four variables', () => {
    expect(parseEnv(production)).toMatchObject({
      DATABASE_POOL_SIZE: 10,
      COMITY_DEMONSTRATION: '0',
      TRUST_PROXY: '0',
    })
  })

  test('keeps only the origin of an address', () => {
    expect(parseEnv({ ...production, APP_ORIGIN: 'https://comity.example.org/en/?a=b' }).APP_ORIGIN).toBe(
      'https://comity.example.org',
    )
  })

  test.each(['DATABASE_URL', 'NEXTAUTH_SECRET', 'APP_ORIGIN'])('%s must be there', (name) => {
    expect(fault({ [name]: undefined })).toBe(`${name} is missing.`)
  })

  test.each([
    ['short', 'needs at least 32 characters'],
    ['a'.repeat(64), 'is too easy to guess'],
    ['replace-me-with-32-random-characters-x9', 'is too easy to guess'],
    [`change-me-${'qwertzuiop'.repeat(3)}`, 'is too easy to guess'],
  ])('refuses the secret %s without repeating it', (secret, words) => {
    expect(fault({ NEXTAUTH_SECRET: secret })).toBe(`NEXTAUTH_SECRET ${words}.`)
  })

  test('takes http only for this machine', () => {
    expect(fault({ APP_ORIGIN: 'http://comity.example.org' })).toContain('APP_ORIGIN must begin with https')
    expect(fault({ APP_ORIGIN: 'http://localhost.example.org' })).toContain(
      'APP_ORIGIN must begin with https',
    )
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(fault({ APP_ORIGIN: `http://${host}:3000` })).toBe('')
  })

  test('never repeats an address, which may hold a password', () => {
    expect(fault({ DATABASE_URL: 'mysql://web:quietly@db/assembly' })).not.toContain('quietly')
  })

  test('refuses a demonstration on a database of its own in production', () => {
    expect(fault({ COMITY_DEMONSTRATION: '1' })).toBe(
      'COMITY_DEMONSTRATION is only for the embedded database.',
    )
    const embedded = 'postgres://comity_app:w@127.0.0.1:40123/comity'
    expect(fault({ COMITY_DEMONSTRATION: '1', DATABASE_URL: embedded })).toBe('')
  })

  test('names every fault at once', () => {
    expect(fault({ NEXTAUTH_SECRET: undefined, DATABASE_POOL_SIZE: 'many' })).toBe(
      'DATABASE_POOL_SIZE must be a whole number from 1 to 100; NEXTAUTH_SECRET is missing.',
    )
  })
})
