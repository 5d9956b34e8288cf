import { may } from '@/features/accounts/rights'
import type { Viewer } from '@/lib/viewer'
import type { Poll } from './queries'

const hour = 60 * 60 * 1000

export const mayAnnounce = (viewer: Viewer | null) => may(viewer, 'open_poll')

/** Only who announced a poll closes it early. The database asks again. */
export const mayClose = (viewer: Viewer | null, poll: Poll) =>
  mayAnnounce(viewer) && poll.mine && poll.phase === 'open'

/** Whether this seat can answer now. The database asks again when the answer comes. */
export const mayAnswer = (viewer: Viewer | null, poll: Poll) =>
  may(viewer, 'answer_poll') && poll.phase === 'open' && !poll.taken

/** When a poll opens and closes, or null if that can't be: a close before the opening, an opening long past. */
export function timesOf({ opensAt, closesAt }: { opensAt?: Date; closesAt: Date }, now: Date) {
  if (opensAt && opensAt.getTime() < now.getTime() - hour) return null
  const opens = opensAt && opensAt > now ? opensAt : now
  return closesAt > opens ? { opensAt: opens, closesAt } : null
}
