import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Cost = { N: number; r: number; p: number }

/** OWASP's password storage cheat sheet: as strong as N=2^17, p=1, in a quarter of the memory (32 MB). */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 }
const keyLength = 32
export const maxPasswordLength = 256

const scrypt = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scryptCallback)

// Node runs scrypt on the four threads that also read files and compress replies: sign-ins may hold two of them.
const lanes = 2
let busy = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, { N, r, p }: Cost) {
  if (busy >= lanes) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    // The same characters may be typed as different code points.
    return await scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * r * (N + p) })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

/** @returns `scrypt$N$r$p$salt$key`, the last two in base64url */
export async function hashPassword(password: string) {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const format = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/

// No password has this key; it makes the work for an unknown account the same as for a known one.
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Whether the password belongs to the stored hash; false, after the same work, if there is none.
 * @throws if what is stored is not a hash of ours
 */
export async function verifyPassword(password: string, stored: string | null) {
  const match = format.exec(stored ?? nobody)
  if (!match) throw new Error('the stored password hash is not of the expected form')
  const [, N, r, p, salt = '', key = ''] = match
  const derived = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && stored !== null
}

/** A password for somebody to be told once: 120 bits. */
export const newPassword = () => randomBytes(15).toString('base64url')
