import { findViewer, type Viewer } from '@/lib/viewer'
import { hub } from './hub'
import { messageFor } from './message'
import { changesSince, findRoom } from './queries'

type Place = { slug: string; thread: number; viewer: Viewer | null; token: string | undefined }

/** A page that slept longer than this reloads rather than catches up. */
const longestNap = 24 * 60 * 60 * 1000
const heartbeat = 15_000
/** How often the reader of a thread that isn't public is asked for again. */
const recheck = 4000

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

async function caughtUp(place: Place, since: number) {
  const room = await findRoom(place.viewer, place.slug, place.thread)
  if (!room) return null
  const from = Number.isFinite(since) && since > 0 ? Math.max(since, Date.now() - longestNap) : Date.now()
  const changes = await changesSince([room], from - 1000)
  return { room, at: changes.at, missed: messageFor(room, changes) }
}

export async function readChanges(place: Place, since: number) {
  const found = await caughtUp(place, since)
  if (!found) return notFound()
  return Response.json(found.missed ?? { at: found.at }, { headers: { 'cache-control': 'no-store' } })
}

/** The stream of one page: first what it missed, then the news as the hub tells it. */
export async function listen(place: Place, since: number, signal: AbortSignal) {
  const found = await caughtUp(place, since)
  if (!found) return notFound()
  const { room, missed, at } = found
  const encoder = new TextEncoder()
  const timers: NodeJS.Timeout[] = []
  let leave = () => {}
  const stop = () => {
    leave()
    for (const timer of timers) clearInterval(timer)
  }
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (chunk: string) => {
        try {
          controller.enqueue(encoder.encode(chunk))
        } catch {
          stop()
        }
      }
      send(`retry: 3000\nid: ${at}\ndata: ${JSON.stringify(missed ?? { at })}\n\n`)
      leave = hub().join(room, send)
      timers.push(setInterval(() => send(': here\n\n'), heartbeat))
      const close = () => {
        stop()
        if (!signal.aborted) controller.close()
      }
      // A revoked session ends what it was allowed to hear.
      if (!room.isPublic)
        timers.push(
          setInterval(async () => {
            const viewer = await findViewer(place.token).catch(() => null)
            if (!viewer || !(await findRoom(viewer, place.slug, place.thread).catch(() => null))) close()
          }, recheck),
        )
      signal.addEventListener('abort', close)
    },
    cancel: stop,
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
