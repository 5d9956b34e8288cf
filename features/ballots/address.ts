import type { Problem } from '@/lib/public-route'
import { ballotAddress } from './input'

export const noSuchBallot: Problem = { problem: 404, detail: 'There is no such ballot.' }
export const noSuchRecord: Problem = {
  problem: 404,
  detail: 'There is no such record: it appears when the ballot is closed.',
}

/** The number in an address, or null if it isn't one. */
export function ballotNumber(text: string) {
  const parsed = ballotAddress.safeParse({ ballot: text })
  return parsed.success && String(parsed.data.ballot) === text ? parsed.data.ballot : null
}
