import { expect, test } from 'vitest'
import { canonicalParagraphs, textHash } from './frozen-text'

const body = { zh: '案文', ar: 'نص', en: 'text', fr: 'texte', ru: 'текст', es: 'texto' }

test('the order of the languages changes nothing, any letter does', () => {
  const turned = Object.fromEntries(Object.entries(body).reverse()) as typeof body
  expect(textHash([{ number: 1, body: turned }])).toBe(textHash([{ number: 1, body }]))
  expect(textHash([{ number: 1, body: { ...body, en: 'texts' } }])).not.toBe(textHash([{ number: 1, body }]))
  expect(textHash([{ number: 2, body }])).not.toBe(textHash([{ number: 1, body }]))
})

test('anyone can hash the printed form', () => {
  expect(JSON.stringify(canonicalParagraphs([{ number: 1, body }]))).toBe(
    '[{"number":1,"body":{"ar":"نص","en":"text","es":"texto","fr":"texte","ru":"текст","zh":"案文"}}]',
  )
})
