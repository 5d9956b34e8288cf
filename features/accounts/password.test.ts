import { describe, expect, test } from 'vitest'
import { hashPassword, newPassword, verifyPassword } from './password'

describe('a stored password', () => {
  test('is verified, and nothing else is', async () => {
    const stored = await hashPassword('correct horse')
    expect(await verifyPassword('correct horse', stored)).toBe(true)
    expect(await verifyPassword('correct horse ', stored)).toBe(false)
    expect(await verifyPassword('', stored)).toBe(false)
  })

  test('carries its cost and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(first).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(first).not.toBe(second)
  })

  test('is found at its own cost, should ours rise', async () => {
    // scrypt('password', sixteen zero bytes, N=1024, r=8, p=1)
    const stored = 'scrypt$1024$8$1$AAAAAAAAAAAAAAAAAAAAAA$KEY'
    const { scryptSync } = await import('node:crypto')
    const key = scryptSync('password', Buffer.alloc(16), 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
    expect(await verifyPassword('password', stored.replace('KEY', key))).toBe(true)
    expect(await verifyPassword('passwort', stored.replace('KEY', key))).toBe(false)
  })

  test('is the same however its letters are composed', async () => {
    expect(await verifyPassword('cle\u0301', await hashPassword('cl\u00e9'))).toBe(true)
  })

  test('that is missing matches nothing', async () => {
    expect(await verifyPassword('', null)).toBe(false)
    expect(await verifyPassword('anything', null)).toBe(false)
  })

  test('that is no hash of ours is an error rather than a match', async () => {
    await expect(verifyPassword('x', 'plain')).rejects.toThrow('not of the expected form')
  })

  test('is not read from a hash that asks for absurd work', async () => {
    const greedy = `scrypt$99999999$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`
    await expect(verifyPassword('x', greedy)).rejects.toThrow('not of the expected form')
  })
})

test('new passwords are long and never alike', () => {
  const made = Array.from({ length: 100 }, newPassword)
  expect(new Set(made).size).toBe(100)
  expect(made.every((password) => password.length === 20)).toBe(true)
})
