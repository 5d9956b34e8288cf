import { expect, test } from 'vitest'
import { everyDay, lookBack } from './weeks'

test('looks back on today and six days, and on the last whole week from Monday', () => {
  const back = lookBack(new Date('2026-11-23T00:00:00Z'))
  expect(back.moved.toISOString()).toBe('2026-11-17T00:00:00.000Z')
  expect(back.first.toISOString()).toBe('2026-10-27T00:00:00.000Z')
  expect(back.week.start.toISOString()).toBe('2026-11-16T00:00:00.000Z')
  expect(back.week.end.toISOString()).toBe('2026-11-23T00:00:00.000Z')
})

test('on a Sunday the running week is not whole yet', () => {
  const { week } = lookBack(new Date('2026-11-22T23:59:59.999Z'))
  expect(week.start.toISOString()).toBe('2026-11-09T00:00:00.000Z')
  expect(week.end.toISOString()).toBe('2026-11-16T00:00:00.000Z')
})

test('weeks follow each other without a gap and never overlap', () => {
  const monday = Date.UTC(2026, 0, 5)
  const ends = Array.from({ length: 21 }, (_, i) => lookBack(new Date(monday + i * 86_400_000)).week)
  for (const [i, week] of ends.entries()) {
    const before = ends[i - 1]
    if (before && before.end < week.end) expect(week.start).toEqual(before.end)
    else if (before) expect(week).toEqual(before)
  }
})

test('names 28 days, the last of them today, over the end of a month', () => {
  const days = everyDay(lookBack(new Date('2026-03-01T12:00:00Z')).first)
  expect(days).toHaveLength(28)
  expect(days.slice(-2)).toEqual(['2026-02-28', '2026-03-01'])
})
