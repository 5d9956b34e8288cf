import { chunkOf, LiveHub } from '@/lib/live-hub'
import { openStream } from '@/lib/live-stream'
import { findViewer, type Viewer } from '@/lib/viewer'
import { messageOf, onlyNews } from './live-message'
import { type BallotRoom, loadStates } from './live-queries'

const keyOf = ({ number, asMember }: BallotRoom) => `${number} ${asMember}`

const held = globalThis as { comityBallotHub?: LiveHub<BallotRoom> }

const hub = () => {
  held.comityBallotHub ??= new LiveHub<BallotRoom>(keyOf, async (rooms, since) => {
    const states = new Map((await loadStates(rooms)).map((state) => [keyOf(state), state]))
    return {
      at: Math.max(0, ...[...states.values()].map((state) => state.at)),
      newsFor: (room, heard) => {
        const state = states.get(keyOf(room))
        return state ? onlyNews(messageOf(state, since), heard) : null
      },
    }
  })
  return held.comityBallotHub
}

const isMember = (viewer: Viewer | null) => viewer?.delegation?.kind === 'member_state'

/** What changed since, as one message or as the stream of a page in view. */
export async function followBallot(
  place: { number: number; viewer: Viewer | null; token: string | undefined },
  since: number,
  stream: AbortSignal | null,
) {
  const room = { number: place.number, asMember: isMember(place.viewer) }
  const [state] = await loadStates([room])
  if (!state) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const missed = messageOf(state, since > 0 ? since - 1000 : state.at)
  if (!stream) return Response.json(missed, { headers: { 'cache-control': 'no-store' } })
  const stillAllowed = async () => isMember(await findViewer(place.token))
  return openStream({
    first: chunkOf(missed),
    join: (send) => hub().join(room, send),
    signal: stream,
    stillAllowed: room.asMember ? stillAllowed : undefined,
  })
}
