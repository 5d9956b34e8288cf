import { isUnavailable } from './database-errors'
import { log } from './log'

/** Between two looks at the database, in milliseconds. */
const pace = 400
/** How far each look reaches back, so that a transaction that commits late isn't missed. */
const overlap = 5000

type Listener = (chunk: string) => void
type Watched<Room> = { room: Room; listeners: Set<Listener>; heard: Map<string, string> }

/** What a look found: the database's clock in milliseconds, and what each room hasn't heard yet. */
export type Look<Room> = {
  at: number
  newsFor: (room: Room, heard: Map<string, string>) => { at: number } | null
}

export const chunkOf = (message: { at: number }) => `id: ${message.at}\ndata: ${JSON.stringify(message)}\n\n`

/**
 * One ticker a process: while somebody watches, it asks the database what changed in the watched rooms and tells
 * them all. All processes and instances agree, because all ask the same database and the figures are absolute.
 */
export class LiveHub<Room> {
  private rooms = new Map<string, Watched<Room>>()
  private timer: NodeJS.Timeout | undefined
  private lastLook = 0

  constructor(
    private keyOf: (room: Room) => string,
    private ask: (rooms: readonly Room[], since: number) => Promise<Look<Room>>,
  ) {}

  /** @returns how to stop listening. */
  join(room: Room, listener: Listener) {
    const key = this.keyOf(room)
    const watched = this.rooms.get(key) ?? { room, listeners: new Set(), heard: new Map() }
    watched.listeners.add(listener)
    this.rooms.set(key, watched)
    this.schedule()
    return () => {
      watched.listeners.delete(listener)
      if (watched.listeners.size === 0 && this.rooms.get(key) === watched) this.rooms.delete(key)
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
      const since = (this.lastLook || Date.now()) - overlap
      const found = await this.ask(
        watched.map(({ room }) => room),
        since,
      )
      this.lastLook = found.at
      for (const { room, listeners, heard } of watched) {
        const news = found.newsFor(room, heard)
        if (!news) continue
        const chunk = chunkOf(news)
        for (const listener of listeners) listener(chunk)
      }
    } catch (error) {
      if (!isUnavailable(error)) log('error', 'live look failed', error)
    }
  }
}

/** Whether this room hasn't heard it; `heard` is brought up to date. */
export function isNews(heard: Map<string, string>, key: string, value: unknown) {
  const said = JSON.stringify(value)
  if (heard.get(key) === said) return false
  heard.set(key, said)
  return true
}
