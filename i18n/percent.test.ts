import { expect, test } from 'vitest'
import { formatPercent } from './percent'

test.each([
  ['en', '61%'],
  ['zh', '61%'],
  ['ar', '\u061c61٪'],
  ['fr', '61 %'],
  ['ru', '61 %'],
  ['es', '61 %'],
] as const)('%s', (locale, written) => {
  // Which of the spaces that don't break is a matter of the version of ICU.
  expect(formatPercent(locale, 0.614).replace(/[\u00a0\u202f]/, ' ')).toBe(written)
  expect(formatPercent(locale, 0.614)).not.toContain(' ')
})
