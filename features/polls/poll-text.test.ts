import { expect, test } from 'vitest'
import { languageFor, placed } from './poll-text'
import { mostGiven } from './result'

test.each([
  ['fr', { en: 'a', fr: 'b' }, 'fr'],
  ['ru', { fr: 'b', en: 'a' }, 'en'],
  ['ru', { es: 'c', zh: 'd' }, 'zh'],
] as const)('a reader of %s reads %j in %s', (locale, question, expected) => {
  expect(languageFor(locale, question)).toBe(expected)
})

test('answers are known by their place, from 1', () => {
  expect(placed([{ en: 'One' }, { en: 'Two' }])).toEqual([
    { place: 1, text: { en: 'One' } },
    { place: 2, text: { en: 'Two' } },
  ])
})

test.each([
  [[1, 3, 2], [1]],
  [
    [3, 3, 2],
    [0, 1],
  ],
])('of %j the most given are at %j', (counts, expected) => {
  expect(mostGiven({ counts, total: 0 })).toEqual(expected)
})
