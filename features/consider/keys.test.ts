import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOf } from './keys'

const press = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
}

describe('actOf', () => {
  test.each([
    ['1', 'Digit1', false, 'agree'],
    ['2', 'Numpad2', false, 'disagree'],
    ['3', 'Digit3', true, 'pass'],
    ['0', 'Digit0', false, 'undo'],
    ['&', 'Digit1', false, 'agree'],
    ['٢', 'Digit2', false, 'disagree'],
    ['!', 'Digit1', true, null],
    ['End', 'Numpad1', false, null],
    ['4', 'Digit4', false, null],
    ['a', 'KeyA', false, null],
    ['Tab', 'Tab', false, null],
  ] as const)('%s on %s, shift %s: %s', (key, code, shiftKey, act) => {
    expect(actOf({ ...press, key, code, shiftKey })).toBe(act)
  })

  test('never with a modifier, nor while it is held down', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('0', '1', '2', '3'),
        fc.constantFrom('altKey', 'ctrlKey', 'metaKey', 'repeat'),
        (key, modifier) => {
          expect(actOf({ ...press, key, [modifier]: true })).toBeNull()
        },
      ),
    )
  })
})
