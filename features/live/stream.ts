import { chunkOf } from '@/lib/live-hub'
import { openStream } from '@/lib/live-stream'
import { findViewer, type Viewer } from '@/lib/viewer'
import { hub } from './hub'
import { catchesUpFrom, messageFor } from './message'
import { changesSince, findRoom } from './queries'

type Place = { slug: string; thread: number; viewer: Viewer | null; token: string | undefined }

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

async function caughtUp(place: Place, since: number) {
  const room = await findRoom(place.viewer, place.slug, place.thread)
  if (!room) return null
  const now = Date.now()
  const from = catchesUpFrom(since, now)
  const changes = await changesSince([room], (from ?? now) - 1000)
  const missed = messageFor(room, changes) ?? { at: changes.at }
  return { room, missed: from === null ? { ...missed, stale: true } : missed }
}

export async function readChanges(place: Place, since: number) {
  const found = await caughtUp(place, since)
  if (!found) return notFound()
  return Response.json(found.missed, { headers: { 'cache-control': 'no-store' } })
}

/** The stream of one page: first what it missed, then the news as the hub tells it. */
export async function listen(place: Place, since: number, signal: AbortSignal) {
  const found = await caughtUp(place, since)
  if (!found) return notFound()
  const { room, missed } = found
  const stillAllowed = async () => {
    const viewer = await findViewer(place.token)
    return viewer !== null && (await findRoom(viewer, place.slug, place.thread)) !== null
  }
  return openStream({
    first: chunkOf(missed),
    join: (send) => hub().join(room, send),
    signal,
    stillAllowed: room.isPublic ? undefined : stillAllowed,
  })
}
