import { expect, test } from 'vitest'
import type { Card } from './card'
import { pictureOf } from './pictures'

const cardOf = (name: string, svg: string): Card => ({
  svg,
  fonts: [],
  version: name,
  path: `/cards/en/${name}.png`,
  title: '',
  summary: '',
  alt: '',
})
const plain = (name: string) =>
  cardOf(
    name,
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>',
  )

test('a picture is drawn once, by whoever asks first', async () => {
  const first = pictureOf(plain('one'))
  expect(pictureOf(plain('one'))).toBe(first)
  expect((await first)?.byteLength).toBeGreaterThan(60)
})

test('what cannot be drawn is an error to who asked, and is not kept', async () => {
  await expect(pictureOf(cardOf('broken', '<svg'))).rejects.toThrow()
  await expect(pictureOf(plain('broken'))).resolves.toBeInstanceOf(Uint8Array)
})

test('no more wait than can be drawn soon', async () => {
  const asked = Array.from({ length: 30 }, (_, n) => pictureOf(plain(`many-${n}`)))
  expect(asked.filter((picture) => picture === null)).toHaveLength(6)
  await Promise.all(asked)
  expect(pictureOf(plain('many-29'))).not.toBeNull()
})
