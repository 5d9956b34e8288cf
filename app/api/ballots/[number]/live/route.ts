import { cookies } from 'next/headers'
import { ballotNumber } from '@/features/ballots/address'
import { followBallot } from '@/features/ballots/live'
import { findViewer, sessionCookieName } from '@/lib/viewer'

type Context = { params: Promise<{ number: string }> }

/** Server-sent events for a page in view; plain JSON of the same for a page whose stream was cut. */
export async function GET(request: Request, { params }: Context) {
  const token = (await cookies()).get(sessionCookieName())?.value
  const number = ballotNumber((await params).number) ?? 0
  const since = Number(
    request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since') ?? 0,
  )
  const streaming = request.headers.get('accept')?.includes('text/event-stream')
  const place = { number, viewer: await findViewer(token), token }
  return followBallot(place, Number.isFinite(since) ? since : 0, streaming ? request.signal : null)
}
