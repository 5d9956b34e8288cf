import { at, listen, seconds, timed } from './listeners'
import type { Setting } from './setting'
import { report } from './table'

const watched = 5
const watchers = 1000
const spreadMs = 5000

/** A room: 350 delegates open one thread in the same second and give an opinion within five, a thousand pages watch. */
export async function measureRoom({ world, ...setting }: Setting) {
  const other = await setting.startApp()
  const apps = [await setting.app(), other]
  const total = world.cookies.length
  const isLast = (message: { tallies?: Record<string, number[]> }) =>
    message.tallies?.[watched]?.reduce((sum, n) => sum + n, 0) === total
  const listening = Array.from({ length: watchers }, (_, i) =>
    listen(`${at(apps, i).origin}/api/live/${world.proposal}/1`, isLast),
  )
  await Promise.all(listening.map(({ open }) => open))
  const pages = await Promise.all(
    world.cookies.map((cookie, i) =>
      timed(() => fetch(`${at(apps, i).origin}/en/proposals/${world.proposal}`, { headers: { cookie } })),
    ),
  )
  const slowest = Math.max(...pages)
  report(
    `a room: ${total} pages in the same second`,
    'every page within 3 s',
    `slowest ${seconds(slowest)}`,
    slowest < 3000,
  )
  let lastAcknowledged = 0
  const opinions = await Promise.all(
    world.cookies.map(async (cookie, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i * spreadMs) / total))
      const app = at(apps, i)
      const took = await timed(() =>
        fetch(`${app.origin}/api/opinions/${world.proposal}/${watched}`, {
          method: 'POST',
          headers: {
            cookie,
            origin: app.origin,
            'content-type': 'application/json',
            accept: 'application/json',
          },
          body: JSON.stringify({ choice: 'agree' }),
        }),
      )
      lastAcknowledged = Math.max(lastAcknowledged, performance.now())
      return took
    }),
  )
  const slowestOpinion = Math.max(...opinions)
  report(
    `${total} opinions within 5 s`,
    'every one acknowledged within 2 s',
    `slowest ${seconds(slowestOpinion)}`,
    slowestOpinion < 2000,
  )
  const heard = await Promise.all(listening.map(({ upToDate }) => upToDate))
  const latest = Math.max(...heard) - lastAcknowledged
  report(
    `${watchers} watchers up to date`,
    'within 1 s of the last acknowledgement',
    `last after ${seconds(Math.max(0, latest))}`,
    latest < 1000,
  )
  for (const { close } of listening) close()
  other.stop()
}
