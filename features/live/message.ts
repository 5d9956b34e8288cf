import type { Standing } from '@/db/enums'
import { isNews } from '@/lib/live-hub'
import type { Changes, Room } from './queries'

/** What a page hears. Numbers only: who gave an opinion or a view is never in it. */
export type LiveMessage = {
  at: number
  /** The page is too old to catch up: it is to be read again. */
  stale?: true
  tallies?: Record<string, [agree: number, disagree: number, pass: number]>
  fresh?: number[]
  gone?: Record<string, [how: 'hidden' | 'withdrawn', moment: number]>
  positions?: Partial<Record<Standing, number>>
  views?: number
}

/** Longer ago there is more to catch up with than to read the page again. */
const longestNap = 60 * 60 * 1000

/** Since when a page is told what it missed, in milliseconds; null where it is to be read again. */
export function catchesUpFrom(since: number, now: number) {
  if (!Number.isFinite(since) || since <= 0) return now
  return now - since > longestNap ? null : since
}

/** The part of the changes that concerns one room, or null if nothing does. */
export function messageFor(room: Room, changes: Changes): LiveMessage | null {
  const tallies = changes.tallies.filter((tally) => tally.threadId === room.threadId)
  const fresh = changes.fresh
    .filter((comment) => comment.threadId === room.threadId)
    .map((comment) => comment.number)
  const gone = changes.gone.filter((comment) => comment.threadId === room.threadId)
  const positions = changes.positions.find((found) => found.subjectId === room.subjectId)?.counts
  const views = changes.views.find((found) => found.subjectId === room.subjectId)?.count
  if (tallies.length + fresh.length + gone.length === 0 && !positions && views === undefined) return null
  return {
    at: changes.at,
    ...(tallies.length
      ? { tallies: Object.fromEntries(tallies.map(({ number, counts }) => [number, counts])) }
      : {}),
    ...(fresh.length ? { fresh: fresh.sort((a, b) => a - b) } : {}),
    ...(gone.length
      ? { gone: Object.fromEntries(gone.map(({ number, how, moment }) => [number, [how, moment] as const])) }
      : {}),
    ...(positions ? { positions } : {}),
    ...(views === undefined ? {} : { views }),
  }
}

/** Leaves out what the room has heard already; `heard` is brought up to date. */
export function onlyNews(message: LiveMessage, heard: Map<string, string>): LiveMessage | null {
  const tallies = Object.entries(message.tallies ?? {}).filter(([number, counts]) =>
    isNews(heard, `t${number}`, counts),
  )
  const fresh = (message.fresh ?? []).filter((number) => isNews(heard, `c${number}`, true))
  const gone = Object.entries(message.gone ?? {}).filter(([number, taken]) =>
    isNews(heard, `g${number}`, taken),
  )
  const positions =
    message.positions && isNews(heard, 'positions', message.positions) ? message.positions : undefined
  const views =
    message.views !== undefined && isNews(heard, 'views', message.views) ? message.views : undefined
  if (tallies.length + fresh.length + gone.length === 0 && !positions && views === undefined) return null
  return {
    at: message.at,
    ...(tallies.length ? { tallies: Object.fromEntries(tallies) } : {}),
    ...(fresh.length ? { fresh } : {}),
    ...(gone.length ? { gone: Object.fromEntries(gone) } : {}),
    ...(positions ? { positions } : {}),
    ...(views === undefined ? {} : { views }),
  }
}
