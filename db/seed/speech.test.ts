import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { proposalSeeds } from './content'

const speechFile = new URL('../../../shared/seeds/cai-mingzhao-speech-2013-11-05.txt', import.meta.url)
const haveSpeech = existsSync(speechFile)

const normalize = (text: string) =>
  text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
const words = (text: string) =>
  normalize(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The quotations in English marks, without the ellipses that stand for what was left out. */
const quotations = (text: string) =>
  [...text.matchAll(/“([^”]+)”/g)].map(([, inner = '']) => inner.replace(/^…|…$/g, ''))

const paragraphs = proposalSeeds.flatMap((proposal) => proposal.paragraphs)
const quoted = [
  ...proposalSeeds.flatMap(({ quote }) => quotations(`“${quote.text}”`)),
  ...paragraphs.flatMap(({ citation }) => quotations(citation.en)),
]

test('each paragraph cites one passage, with the same quotation in every language', () => {
  for (const { citation } of paragraphs) {
    expect(quotations(citation.en)).toHaveLength(1)
    for (const text of Object.values(citation)) expect(quotations(text)).toEqual(quotations(citation.en))
  }
})

test('quotations are short', () => {
  for (const text of quoted) expect(words(text).length, text).toBeLessThan(25)
})

test('context is dated after the speech and names no speaker', () => {
  for (const { date, body } of proposalSeeds.flatMap(({ context }) => context)) {
    expect(date).toMatch(/^20(1[4-9]|2\d)(-\d\d(-\d\d)?)?$/)
    expect(body.en).not.toMatch(/Cai|speech/)
  }
})

test('figures stand in their sentence, attributed to the speech', () => {
  for (const { value, body } of proposalSeeds.flatMap(({ figures }) => figures)) {
    expect(value).toMatch(/^\d+$/)
    expect(body.en).toMatch(/^According to the speech, .+\.$/)
    expect(body.en.replaceAll(',', '').replace(/(\d+) million/, '$1000000')).toContain(value)
  }
})

/** Listed as skipped where the text of the speech is not at hand. */
describe.skipIf(!haveSpeech)('beside the speech', () => {
  const speech = haveSpeech ? normalize(readFileSync(speechFile, 'utf8')) : ''

  test('every quotation is verbatim', () => {
    for (const text of quoted) expect(speech).toContain(normalize(text))
  })

  test('no paragraph repeats more than 14 words of the speech in a row', () => {
    const spoken = ` ${words(speech).join(' ')} `
    for (const { body } of paragraphs) {
      const own = words(body.en)
      for (let at = 0; at + 15 <= own.length; at++) {
        expect(spoken).not.toContain(` ${own.slice(at, at + 15).join(' ')} `)
      }
    }
  })
})
