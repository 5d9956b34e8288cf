import { expect, test } from 'vitest'
import { queueAct } from './queue-key'

const press = (key: string, code: string, held = {}) =>
  queueAct({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...held })

test.each([
  ['j', 'KeyJ', 'next'],
  ['k', 'KeyK', 'previous'],
  ['x', 'KeyX', 'select'],
  ['d', 'KeyD', 'decide'],
  ['?', 'Slash', 'list'],
  ['о', 'KeyJ', 'next'],
  ['ت', 'KeyJ', 'next'],
  ['؟', 'Slash', 'list'],
  // A Latin keyboard with its letters elsewhere is meant by what it writes.
  ['j', 'KeyC', 'next'],
  ['h', 'KeyJ', null],
  ['Enter', 'Enter', null],
  ['ArrowDown', 'ArrowDown', null],
  ['constructor', '', null],
])('%s (%s) means %s', (key, code, act) => {
  expect(press(key, code)).toBe(act)
})

test('keys held with others belong to the browser', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(press('x', 'KeyX', { [held]: true })).toBeNull()
})
