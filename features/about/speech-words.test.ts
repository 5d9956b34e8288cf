import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '@/i18n/locales'
import { reportTitle, speechQuotations, speechTitle } from './speech-words'

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, seeds), 'utf8').replace(/\s+/g, ' ')

test('quotations are short', () => {
  for (const words of Object.values(speechQuotations)) expect(words.split(' ').length).toBeLessThan(20)
})

test.each(locales)('the figures in %s are those of the speech', async (locale) => {
  const { default: about } = await import(`@/i18n/messages/${locale}/about.json`)
  const { figures, occasion } = about.speech
  const numbers = (text: string) =>
    text
      .replace(/(\d)[\s,.](?=\d{3})/g, '$1')
      .match(/\d+/g)
      ?.map(Number) ?? []
  expect(numbers(figures.requests)).toEqual(expect.arrayContaining([2013, 583, 106]))
  expect(numbers(figures.relations).sort()).toEqual([51, 91])
  expect(numbers(figures.memoranda)).toEqual([13])
  expect(figures.websites).toMatch(/20[\s,.]?000|20 ألف|2万/)
  expect(figures.servers).toMatch(/\b8 mill|8 ملايين|8 миллионов|800多万/)
  expect(numbers(figures.servers)).toContain(14)
  expect(numbers(figures.users)).toEqual([80])
  expect(numbers(occasion.audienceText).sort()).toEqual([350, 40])
  expect(numbers(occasion.whereText)).toEqual(expect.arrayContaining([2013, 5]))
})

/** Listed as skipped where the texts are not at hand. */
test.skipIf(!existsSync(seeds))('what is quoted is verbatim', () => {
  const speech = read('cai-mingzhao-speech-2013-11-05.txt')
  for (const words of [speechTitle, ...Object.values(speechQuotations)])
    expect(speech).toContain(words.replaceAll('…', ''))
  expect(read('china-daily-report-2013-11-06.txt')).toContain(reportTitle)
})
