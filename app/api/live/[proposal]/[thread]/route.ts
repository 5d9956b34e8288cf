import { cookies } from 'next/headers'
import { listen, readChanges } from '@/features/live/stream'
import { threadNumber } from '@/features/threads/input'
import { findViewer, sessionCookieName } from '@/lib/viewer'

type Context = { params: Promise<{ proposal: string; thread: string }> }

/** Server-sent events for a page in view; plain JSON of the same for a page whose stream was cut. */
export async function GET(request: Request, { params }: Context) {
  const { proposal, thread } = await params
  const token = (await cookies()).get(sessionCookieName())?.value
  const place = { slug: proposal, thread: threadNumber(thread), viewer: await findViewer(token), token }
  const since = Number(
    request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since') ?? 0,
  )
  return request.headers.get('accept')?.includes('text/event-stream')
    ? listen(place, since, request.signal)
    : readChanges(place, since)
}
