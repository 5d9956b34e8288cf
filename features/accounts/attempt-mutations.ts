import type { Executor } from '@/db/client'
import { maskedKey, refundRate, withinRate } from '@/lib/rate-limit'

/** Failed sign-ins within ten minutes before `too_fast`, for all processes together. */
export const attemptLimits = {
  /** A hall full of delegates shares an address. */
  address: 100,
  /** What one guesser gets on one account. */
  accountAtAddress: 10,
  /** Guessers in many places: high, so that they can't easily lock the owner out. */
  account: 100,
  /** More than two cores can verify anyway. */
  everywhere: 3000,
} as const
const seconds = 600

const limitsFor = (login: string, address: string): [string, number][] => [
  [maskedKey('sign-in:address', address), attemptLimits.address],
  [maskedKey('sign-in:both', `${login} ${address}`), attemptLimits.accountAtAddress],
  [maskedKey('sign-in:account', login), attemptLimits.account],
  ['sign-in:everywhere', attemptLimits.everywhere],
]

/** Counts an attempt, known account or not. The narrower limits come first: what they refuse burdens nobody else. */
export async function withinAttempts(db: Executor, login: string, address: string) {
  for (const [key, limit] of limitsFor(login, address))
    if (!(await withinRate(db, key, limit, seconds))) return false
  return true
}

/** What succeeded does not count. */
export const refundAttempt = (db: Executor, login: string, address: string) =>
  refundRate(
    db,
    limitsFor(login, address).map(([key]) => key),
  )
