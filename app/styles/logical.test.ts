import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

// What names a side of the screen does not turn round in Arabic.
const physical =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|float: (?:left|right)|text-align: (?:left|right))\b(?=[\w-]*:|;)/

describe('right to left needs no second sheet', () => {
  test.each(sheets)('%s has logical properties only', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(physical)
  })

  test.each(sheets.filter((name) => name !== 'app.css'))('%s is part of the one sheet', (name) => {
    expect(readFileSync(new URL('app.css', folder), 'utf8')).toContain(`"./${name}"`)
  })

  test('the pattern finds what it looks for', () => {
    for (const rule of ['margin-left: 1px;', 'right: 0;', 'text-align: left;', 'border-right-color: red;'])
      expect(rule).toMatch(physical)
  })
})
