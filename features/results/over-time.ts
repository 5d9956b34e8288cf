import type { Standing } from '@/db/enums'
import { noCounts, type StandingCounts } from './tally'

/** A delegation's position as declared; a choice of null withdrew it. */
export type PositionEvent = { code: string; seq: number; choice: Standing | null; at: Date }
export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

export type Moment = {
  start: Date
  /** The period's nominal end, exclusive. */
  end: Date
  /** Whether it has ended; the last one may be running. */
  complete: boolean
  counts: StandingCounts
}

const mostColumns: Record<Period, number> = { day: 14, week: 26, month: 36, year: Number.POSITIVE_INFINITY }

/** The start of the period of the calendar in UTC that holds the moment; weeks begin on Monday. */
export function startOf(period: Period, at: Date) {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (period === 'year') return new Date(Date.UTC(year, 0))
  if (period === 'month') return new Date(Date.UTC(year, month))
  const sinceMonday = period === 'week' ? (at.getUTCDay() + 6) % 7 : 0
  return new Date(Date.UTC(year, month, day - sinceMonday))
}

export function nextStart(period: Period, start: Date) {
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  if (period === 'year') return new Date(Date.UTC(year + 1, 0))
  if (period === 'month') return new Date(Date.UTC(year, month + 1))
  return new Date(Date.UTC(year, month, day + (period === 'week' ? 7 : 1)))
}

function divide(period: Period, from: Date, until: Date) {
  const bounds: { start: Date; end: Date }[] = []
  for (let start = startOf(period, from); start < until || bounds.length === 0; ) {
    const end = nextStart(period, start)
    bounds.push({ start, end })
    if (bounds.length > mostColumns[period]) return null
    start = end
  }
  return bounds
}

/**
 * Where States stood at the end of each day, week, month or year: the shortest that keeps the columns readable.
 * What counts is each delegation's latest event before the period's end; a withdrawn position counts as none.
 * @param events of Member States, in any order
 * @param until now, or the close if that has passed
 */
export function positionsOverTime(events: readonly PositionEvent[], until: Date) {
  const ordered = [...events].sort((a, b) => a.at.getTime() - b.at.getTime())
  const [first] = ordered
  if (!first) return null
  for (const period of periods) {
    const bounds = divide(period, first.at, until)
    if (bounds) return { period, moments: fold(ordered, bounds, until) }
  }
  return null
}

function fold(
  ordered: readonly PositionEvent[],
  bounds: readonly { start: Date; end: Date }[],
  until: Date,
): Moment[] {
  const latest = new Map<string, PositionEvent>()
  let next = 0
  return bounds.map(({ start, end }, i) => {
    // Whatever is recorded belongs to the last period, even if clocks differ by a moment.
    const isLast = i === bounds.length - 1
    for (let event = ordered[next]; event && (isLast || event.at < end); event = ordered[next]) {
      // Two declarations at one moment are numbered in the order they counted, which may not be that of `at`.
      if (event.seq > (latest.get(event.code)?.seq ?? 0)) latest.set(event.code, event)
      next += 1
    }
    const counts = noCounts()
    for (const { choice } of latest.values()) if (choice) counts[choice] += 1
    return { start, end, complete: end <= until, counts }
  })
}
