const day = 24 * 3_600_000

/** How many days the pictures of a day's activity have: four weeks, today among them. */
export const shownDays = 28
const movedDays = 7

/** The start of the day in UTC that holds the moment. */
export const startOfDay = (at: Date) => new Date(Math.floor(at.getTime() / day) * day)

/** "2026-11-23", the day in UTC. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/**
 * What the hub looks back on. All of it begins at midnight in UTC, so that figures change when something happens and
 * once a day, never by the mere passing of a second.
 * @param now the database's clock
 */
export function lookBack(now: Date) {
  const today = startOfDay(now)
  const back = (from: Date, days: number) => new Date(from.getTime() - days * day)
  // Monday is the first day of a week.
  const monday = back(today, (today.getUTCDay() + 6) % 7)
  return {
    now,
    /** Today and the six days before. */
    moved: back(today, movedDays - 1),
    /** The first of the days shown one by one. */
    first: back(today, shownDays - 1),
    /** The last whole calendar week; weeks don't overlap, so no two of them tell of a single day by difference. */
    week: { start: back(monday, 7), end: monday },
  }
}

export type LookBack = ReturnType<typeof lookBack>

/** The days shown one by one, the first first. */
export const everyDay = (from: Date) =>
  Array.from({ length: shownDays }, (_, index) => dayOf(new Date(from.getTime() + index * day)))
