import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stages } from '@/db/enums'
import { locales } from '@/i18n/locales'
import proposalsJson from './proposals.json' with { type: 'json' }

const { source, proposals } = proposalsJson
const speechFile = new URL('../../../shared/seeds/cai-mingzhao-speech-2013-11-05.txt', import.meta.url)
const haveSpeech = existsSync(speechFile)

const normalize = (text: string) =>
  text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
const words = (text: string) =>
  normalize(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Every object that has a text in one of the languages, with its place in the file. */
function multilingual(value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if (locales.some((locale) => locale in value)) return [[path, value as Record<string, unknown>]]
  return Object.entries(value).flatMap(([key, inner]) => multilingual(inner, `${path}/${key}`))
}

/** The quotations in English marks, without the ellipses that stand for what was left out. */
const quotations = (text: string) =>
  [...text.matchAll(/“([^”]+)”/g)].map(([, inner = '']) => inner.replace(/^…|…$/g, ''))

describe('proposals', () => {
  test('three, numbered in order, each at a stage that exists', () => {
    expect(proposals.map(({ slug, number }) => [slug, number])).toEqual([
      ['rules-of-behaviour', 1],
      ['urgent-problems', 2],
      ['communication-channels', 3],
    ])
    for (const { stage } of proposals) expect(stages).toContain(stage)
  })

  test('every text exists in the six languages, once', () => {
    const texts = multilingual({ source, proposals }, '')
    expect(texts.length).toBeGreaterThan(50)
    for (const [path, text] of texts) {
      expect(Object.keys(text).sort(), path).toEqual([...locales].sort())
      for (const body of Object.values(text)) expect(body, path).toSatisfy((b) => String(b).trim().length > 1)
      expect(new Set(Object.values(text)).size, `${path} repeats a language`).toBe(6)
    }
  })

  test('each language is written in its own script', () => {
    for (const [path, text] of multilingual({ source, proposals }, '')) {
      expect(text.ar, path).toMatch(/\p{Script=Arabic}/u)
      expect(text.ru, path).toMatch(/\p{Script=Cyrillic}/u)
      expect(text.zh, path).toMatch(/\p{Script=Han}/u)
      for (const lang of ['en', 'es', 'fr'])
        expect(text[lang], path).not.toMatch(/[\p{Script=Arabic}\p{Script=Han}]/u)
      expect(text.ar, `${path}: Western digits`).not.toMatch(/[٠-٩۰-۹]/)
    }
  })

  test('four to six paragraphs, each citing the speech in every language', () => {
    for (const { paragraphs } of proposals) {
      expect(paragraphs.length).toBeGreaterThanOrEqual(4)
      expect(paragraphs.length).toBeLessThanOrEqual(6)
      for (const { citation } of paragraphs) {
        for (const text of Object.values(citation)) expect(quotations(text)).toEqual(quotations(citation.en))
        expect(quotations(citation.en)).toHaveLength(1)
      }
    }
  })

  test('quotations are short', () => {
    for (const { quote, paragraphs } of proposals) {
      for (const text of [quote.text, ...paragraphs.flatMap(({ citation }) => quotations(citation.en))]) {
        expect(words(text).length, text).toBeLessThan(25)
      }
    }
  })

  test('context is dated after the speech and names no speaker', () => {
    for (const { date, body } of proposals.flatMap(({ context }) => context)) {
      expect(date).toMatch(/^20(1[4-9]|2\d)(-\d\d(-\d\d)?)?$/)
      expect(body.en).not.toMatch(/Cai|speech/)
    }
  })

  test('figures stand in their sentence, attributed to the speech', () => {
    for (const { value, body } of proposals.flatMap(({ figures }) => figures)) {
      expect(value).toMatch(/^\d+$/)
      expect(body.en).toMatch(/^According to the speech, .+\.$/)
      expect(body.en.replaceAll(',', '').replace(/(\d+) million/, '$1000000')).toContain(value)
    }
  })
})

/** Skipped, and listed as skipped, where the text of the speech is not at hand. */
describe.skipIf(!haveSpeech)('beside the speech', () => {
  const speech = haveSpeech ? normalize(readFileSync(speechFile, 'utf8')) : ''

  test('every quotation is verbatim', () => {
    const quoted = proposals.flatMap(({ quote, paragraphs }) => [
      ...quotations(`“${quote.text}”`),
      ...paragraphs.flatMap(({ citation }) => quotations(citation.en)),
    ])
    for (const text of quoted) expect(speech).toContain(normalize(text))
  })

  test('no paragraph repeats more than 14 words of the speech in a row', () => {
    const spoken = ` ${words(speech).join(' ')} `
    for (const { body } of proposals.flatMap(({ paragraphs }) => paragraphs)) {
      const own = words(body.en)
      for (let at = 0; at + 15 <= own.length; at++) {
        expect(spoken).not.toContain(` ${own.slice(at, at + 15).join(' ')} `)
      }
    }
  })
})
