import { connect } from '@/db/client'
import { openVote, seatAssembly } from './assembly'
import { at, listen, seconds, timed } from './listeners'
import type { Setting } from './setting'
import { report } from './table'
import { signIn } from './world'

const watchers = 1000

/** The assembly votes in one second with a thousand pages of the result open, on two processes. */
export async function measureBallot({ world, ownerUrl, secret, ...setting }: Setting) {
  const heads = await seatAssembly(ownerUrl)
  const ballot = await openVote(ownerUrl, world)
  const db = connect(ownerUrl, 4)
  const cookies = await signIn(
    db,
    heads.map((head) => head.accountId),
    secret,
  )
  await db.close()
  const other = await setting.startApp()
  const apps = [await setting.app(), other]
  const isLast = ({ counts }: { counts?: Record<string, number> }) =>
    (counts?.yes ?? 0) + (counts?.no ?? 0) + (counts?.abstain ?? 0) === heads.length
  const listening = Array.from({ length: watchers }, (_, i) =>
    listen(`${at(apps, i).origin}/api/ballots/${ballot}/live`, isLast),
  )
  await Promise.all(listening.map(({ open }) => open))
  let lastAcknowledged = 0
  const votes = await Promise.all(
    cookies.map(async (cookie, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i * 1000) / cookies.length))
      const { origin } = at(apps, i)
      const took = await timed(() =>
        fetch(`${origin}/api/votes`, {
          method: 'POST',
          headers: { cookie, origin, 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ ballot, choice: at(['yes', 'yes', 'no', 'abstain'], i) }),
        }),
      )
      lastAcknowledged = Math.max(lastAcknowledged, performance.now())
      return took
    }),
  )
  const patience = new Promise<number>((resolve) => setTimeout(resolve, 20_000, Number.POSITIVE_INFINITY))
  const heard = await Promise.all(listening.map(({ upToDate }) => Promise.race([upToDate, patience])))
  const latest = Math.max(0, Math.max(...heard) - lastAcknowledged)
  report(
    `${heads.length} States vote in one second, ${watchers} result pages open`,
    'every page shows the final tally within 1 s of the last acknowledgement',
    `last after ${seconds(latest)} (slowest vote acknowledged after ${seconds(Math.max(...votes))})`,
    latest < 1000,
  )
  for (const { close } of listening) close()
  other.stop()
}
