import type { Problem } from '@/lib/public-route'
import { pollAddress } from './input'

export const noSuchPoll: Problem = { problem: 404, detail: 'There is no such poll.' }

/** The number in an address, or null if it isn't one. */
export function pollNumber(text: string) {
  const parsed = pollAddress.safeParse({ poll: text })
  return parsed.success && String(parsed.data.poll) === text ? parsed.data.poll : null
}
