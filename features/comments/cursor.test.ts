import { expect, test } from 'vitest'
import { cursorOf, readCursor } from './cursor'

test('a cursor survives the address bar', () => {
  expect(readCursor(cursorOf([12, 31], 100))).toEqual({ agree: 100, path: [12, 31] })
})

test.each(['', '1', 'x.1', '1.-2', '1.2.3.4.5.6', '1..2.3x', '9999999999.1', undefined])(
  'forged: %s',
  (text) => {
    expect(readCursor(text)).toBeNull()
  },
)
