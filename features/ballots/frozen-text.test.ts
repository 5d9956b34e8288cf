import { expect, test } from 'vitest'
import { canonicalParagraphs, languageIn, textHash } from './frozen-text'

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

test('a paragraph is in the reader’s language, or in the one that stands in for it; the hash knows of neither', () => {
  const body = { ar: 'texte', en: 'text', es: 'texte', fr: 'texte', ru: 'texte', zh: 'texte' }
  const paragraph = { number: 1, body, standIn: { lang: 'fr' as const, for: ['ar' as const, 'zh' as const] } }
  expect((['ar', 'en', 'fr', 'zh'] as const).map((locale) => languageIn(locale, paragraph))).toEqual([
    'fr',
    'en',
    'fr',
    'fr',
  ])
  expect(languageIn('ar', { number: 1, body })).toBe('ar')
  expect(textHash([paragraph])).toBe(textHash([{ number: 1, body }]))
})
