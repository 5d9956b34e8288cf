import http from 'node:http'
import type { Server } from './servers'
import type { Setting } from './setting'
import { report } from './table'

const watched = 5
const watchers = 1000
const spreadMs = 5000

/** Listens like a page in view; `upToDate` settles when it has heard the last figure. */
function watch(app: Server, slug: string, isLast: (counts: number[]) => boolean) {
  let heard: (at: number) => void = () => {}
  const upToDate = new Promise<number>((resolve) => {
    heard = resolve
  })
  const request = http.get(`${app.origin}/api/live/${slug}/1`, {
    headers: { accept: 'text/event-stream' },
    agent: false,
  })
  const open = new Promise<void>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (reply) => {
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        resolve()
        for (const line of chunk.split('\n')) {
          const counts = line.startsWith('data: ') ? JSON.parse(line.slice(6)).tallies?.[watched] : undefined
          if (counts && isLast(counts)) heard(performance.now())
        }
      })
    })
  })
  return { open, upToDate, close: () => request.destroy() }
}

async function timed(work: () => Promise<Response>) {
  const begin = performance.now()
  const reply = await work()
  await reply.text()
  if (!reply.ok) throw new Error(`${reply.status} ${reply.url}`)
  return performance.now() - begin
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

/** A room: 350 delegates open one thread in the same second and give an opinion within five, a thousand pages watch. */
export async function measureRoom({ world, ...setting }: Setting) {
  const other = await setting.startApp()
  const apps = [await setting.app(), other]
  const total = world.cookies.length
  const isLast = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0) === total
  const listening = Array.from({ length: watchers }, (_, i) => watch(at(apps, i), world.proposal, isLast))
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
