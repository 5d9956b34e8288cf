import { LiveHub } from '@/lib/live-hub'
import { messageFor, onlyNews } from './message'
import { changesSince, type Room } from './queries'

const held = globalThis as { comityThreadHub?: LiveHub<Room> }

/** The watched threads of this process. */
export const hub = () => {
  held.comityThreadHub ??= new LiveHub<Room>(
    (room) => room.threadId,
    async (rooms, since) => {
      const changes = await changesSince(rooms, since)
      return {
        at: changes.at,
        newsFor: (room, heard) => {
          const message = messageFor(room, changes)
          return message && onlyNews(message, heard)
        },
      }
    },
  )
  return held.comityThreadHub
}
