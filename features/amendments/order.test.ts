import { expect, test } from 'vitest'
import { sixTimes } from './fixtures'
import { suggestOrder, wordsFor } from './order'
import type { Amendment } from './queries'

const amendment = (number: number, extra: Partial<Amendment>): Amendment => ({
  id: String(number),
  number,
  paragraph: 1,
  kind: 'replace',
  body: { en: 'one two three four' },
  lang: 'en',
  code: 'KE',
  at: new Date(0),
  withdrawn: false,
  ...extra,
})

test('paragraph by paragraph the furthest first; what it excludes is void', () => {
  const found = {
    paragraphs: [1, 2].map((number) => ({ number, body: { ...sixTimes('x'), en: 'one two three five' } })),
    amendments: [
      amendment(1, { paragraph: 2 }),
      amendment(2, {}),
      amendment(3, { kind: 'add_after' }),
      amendment(4, { body: { en: 'wholly different words here' } }),
      amendment(5, { kind: 'delete', body: null, lang: null }),
      amendment(6, { withdrawn: true }),
    ],
    series: null,
  }
  const suggested = suggestOrder(found)
  expect(suggested.map((line) => [line.place, line.amendment.number, line.voids])).toEqual([
    [1, 5, [2, 4]],
    [2, 4, [2]],
    [3, 2, []],
    [4, 3, []],
    [5, 1, []],
  ])
  const plan = [
    { amendment: 1, voids: [] },
    { amendment: 2, voids: [4] },
  ]
  const series = { id: '1', number: 1, minutes: 10, decides: false, plan, steps: [] }
  const terms = { organ: 'plenary', threshold: 'simple', visibility: 'live' } as const
  const again = suggestOrder({ ...found, series: { ...series, ...terms } })
  expect(again.map((line) => [line.amendment.number, line.voids])).toEqual([
    [1, []],
    [2, [4]],
    [5, [4]],
    [4, []],
    [3, []],
  ])
  expect(suggested[0]?.rivals.map(({ number }) => number)).toEqual([2, 3, 4])
})

test('a reader sees the own language where there is one, else the original, marked as such', () => {
  const both = { body: { en: 'words', fr: 'mots' }, lang: 'en' as const }
  expect(wordsFor(both, 'fr')).toEqual({ text: 'mots', lang: 'fr' })
  expect(wordsFor(both, 'ar')).toEqual({ text: 'words', lang: 'en' })
  expect(wordsFor({ body: null, lang: null }, 'ar')).toBeNull()
})
