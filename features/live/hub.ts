import { isUnavailable } from '@/lib/database-errors'
import { log } from '@/lib/log'
import { messageFor, onlyNews } from './message'
import { changesSince, type Room } from './queries'

/** Between two looks at the database, in milliseconds. */
const pace = 400
/** How far each look reaches back, so that a transaction that commits late isn't missed. */
const overlap = 5000

type Listener = (chunk: string) => void
type Watched = { room: Room; listeners: Set<Listener>; heard: Map<string, string> }

/**
 * One ticker a process: while somebody watches, it asks the database what changed in the watched rooms and tells
 * them all. All processes and instances agree, because all ask the same database and the figures are absolute.
 */
class Hub {
  private rooms = new Map<string, Watched>()
  private timer: NodeJS.Timeout | undefined
  private lastLook = 0

  /** @returns how to stop listening. */
  join(room: Room, listener: Listener) {
    const watched = this.rooms.get(room.threadId) ?? { room, listeners: new Set(), heard: new Map() }
    watched.listeners.add(listener)
    this.rooms.set(room.threadId, watched)
    this.schedule()
    return () => {
      watched.listeners.delete(listener)
      if (watched.listeners.size === 0) this.rooms.delete(room.threadId)
    }
  }

  private schedule() {
    this.timer ??= setTimeout(async () => {
      await this.look()
      this.timer = undefined
      if (this.rooms.size > 0) this.schedule()
    }, pace)
  }

  private async look() {
    const watched = [...this.rooms.values()]
    if (watched.length === 0) return
    try {
      const since = this.lastLook || Date.now()
      const changes = await changesSince(
        watched.map(({ room }) => room),
        since - overlap,
      )
      this.lastLook = changes.at
      for (const { room, listeners, heard } of watched) {
        const message = messageFor(room, changes)
        const news = message && onlyNews(message, heard)
        if (!news) continue
        const chunk = `id: ${news.at}\ndata: ${JSON.stringify(news)}\n\n`
        for (const listener of listeners) listener(chunk)
      }
    } catch (error) {
      if (!isUnavailable(error)) log('error', 'live look failed', error)
    }
  }
}

const held = globalThis as { comityHub?: Hub }

export const hub = () => {
  held.comityHub ??= new Hub()
  return held.comityHub
}
