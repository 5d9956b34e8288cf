import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Standing, standings } from '@/db/enums'
import { nextStart, type PositionEvent, periods, positionsOverTime, startOf } from './over-time'
import { noCounts, total } from './tally'

const start = Date.UTC(2026, 8, 14)
const days = 86_400_000

const histories = fc
  .array(
    fc.record({
      code: fc.constantFrom('KE', 'BR', 'FI', 'TH'),
      choice: fc.option(fc.constantFrom(...standings)),
      at: fc.nat({ max: 300 * days }).map((after) => new Date(start + after)),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((events) => {
    const seq = new Map<string, number>()
    return events
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map((event): PositionEvent => {
        seq.set(event.code, (seq.get(event.code) ?? 0) + 1)
        return { ...event, seq: seq.get(event.code) ?? 0 }
      })
  })

/** The definition: for each delegation, the latest event before the moment. */
function standingAt(events: readonly PositionEvent[], end: Date) {
  const counts = noCounts()
  for (const code of new Set(events.map((event) => event.code))) {
    const before = events.filter((event) => event.code === code && event.at < end)
    const last = before.sort((a, b) => b.seq - a.seq)[0]
    if (last?.choice) counts[last.choice] += 1
  }
  return counts
}

describe('positionsOverTime', () => {
  test('every moment is the fold of the events before it, in whatever order they come', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const until = new Date(start + 301 * days)
        const found = positionsOverTime([...events].reverse(), until)
        expect(found).toEqual(positionsOverTime(events, until))
        for (const moment of found?.moments ?? [])
          expect(moment.counts).toEqual(standingAt(events, moment.end))
      }),
    )
  })

  test('periods follow each other without a gap and cover now', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 301, max: 3000 }), (events, after) => {
        const until = new Date(start + after * days)
        const moments = positionsOverTime(events, until)?.moments ?? []
        moments.slice(1).forEach((moment, i) => {
          expect(moment.start).toEqual(moments[i]?.end)
        })
        const last = moments.at(-1)
        expect(last && last.start < until && last.end >= until).toBe(true)
        expect(moments.filter((moment) => !moment.complete).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('the period grows with the time covered', () => {
    const of = (at: Date): PositionEvent[] => [{ code: 'KE', seq: 1, choice: 'support', at }]
    const period = (n: number) =>
      positionsOverTime(of(new Date(start)), new Date(start + n * days - 1))?.period
    expect([1, 14, 15, 26 * 7, 27 * 7, 900, 2000].map(period)).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
      'month',
      'year',
    ])
  })

  test('a withdrawn position is none, and a new one counts once', () => {
    const event = (seq: number, choice: Standing | null, day: number): PositionEvent => ({
      code: 'KE',
      seq,
      choice,
      at: new Date(start + day * days),
    })
    const found = positionsOverTime(
      [event(1, 'oppose', 0), event(2, null, 1), event(3, 'support', 2), event(4, 'abstain', 2.5)],
      new Date(start + 2.9 * days),
    )
    expect(found?.moments.map(({ counts }) => counts)).toEqual([
      { ...noCounts(), oppose: 1 },
      noCounts(),
      { ...noCounts(), abstain: 1 },
    ])
    expect(found?.moments.map(({ complete }) => complete)).toEqual([true, true, false])
  })

  test('the number of the event decides when moments are out of order', () => {
    const at = (ms: number) => new Date(start + ms)
    const found = positionsOverTime(
      [
        { code: 'KE', seq: 2, choice: 'support', at: at(1) },
        { code: 'KE', seq: 1, choice: 'oppose', at: at(2) },
      ],
      at(days),
    )
    expect(found?.moments[0]?.counts).toEqual({ ...noCounts(), support: 1 })
  })

  test('nothing declared, nothing to show', () => {
    expect(positionsOverTime([], new Date())).toBeNull()
  })

  test('an event a moment ahead of the clock is in the last period', () => {
    const found = positionsOverTime(
      [{ code: 'KE', seq: 1, choice: 'support', at: new Date(start + 5) }],
      new Date(start),
    )
    expect(found?.moments.map(({ counts }) => total(counts))).toEqual([1])
  })
})

test('weeks begin on Monday, and every start is its own start', () => {
  expect(startOf('week', new Date('2026-11-22T23:59:59Z'))).toEqual(new Date('2026-11-16'))
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2013-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (at) => {
        for (const period of periods) {
          const from = startOf(period, at)
          expect(startOf(period, from)).toEqual(from)
          expect(from <= at && at < nextStart(period, from)).toBe(true)
        }
      },
    ),
  )
})
