import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, placeAfter } from './map-reading'

const cross: Place[] = [
  [0, 0, 0],
  [5, 1, 0],
  [-5, 0, 1],
  [1, 6, 1],
  [0, -4, 0],
  [9, 9, 1],
]

test.each([
  ['ArrowRight', 1],
  ['ArrowLeft', 2],
  ['ArrowDown', 3],
  ['ArrowUp', 4],
  ['Home', 0],
  ['End', 5],
  ['PageDown', 1],
  ['PageUp', 0],
])('%s leads from the middle to the nearest that way', (key, expected) => {
  expect(placeAfter(cross, 0, key)).toBe(expected)
})

test('stays where nothing lies that way, and leaves other keys alone', () => {
  expect(placeAfter(cross, 2, 'ArrowLeft')).toBe(2)
  for (const key of ['Tab', 'Enter', 'a', ' ']) expect(placeAfter(cross, 0, key)).toBeNull()
  expect(placeAfter([], 0, 'ArrowLeft')).toBeNull()
})

test('pages lead through every place, and arrows never back to where they came from the same way', () => {
  const coordinate = fc.nat({ max: 20 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        ['ArrowRight', 0, 1] as const,
        ['ArrowDown', 1, 1] as const,
        ['ArrowUp', 1, -1] as const,
      ),
      (found, [key, axis, sign]) => {
        const places = found.map(([x, y]): Place => [x, y, 0])
        let at = 0
        for (const expected of places.keys()) {
          expect(at).toBe(expected)
          at = placeAfter(places, at, 'PageDown') ?? -1
          const next = placeAfter(places, expected, key) ?? -1
          const moved = sign * ((places[next]?.[axis] ?? 0) - (places[expected]?.[axis] ?? 0))
          expect(next === expected || moved > 0).toBe(true)
        }
      },
    ),
  )
})
