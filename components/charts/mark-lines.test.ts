import { describe, expect, test } from 'vitest'
import { markLines } from './mark-lines'

const sentences = [
  'Demonstration data: not the position of any government',
  'Données de démonstration : ne représentent la position d’aucun gouvernement',
  'Демонстрационные данные: не отражают позицию какого-либо правительства',
  'بيانات لأغراض العرض: لا تمثل موقف أي حكومة',
  '演示数据：不代表任何政府的立场，仅用于展示界面的功能与样式',
]

describe('markLines', () => {
  test.each(sentences)('keeps every letter of “%s”', (sentence) => {
    const letters = (text: string) => text.replaceAll(' ', '')
    expect(letters(markLines(sentence, 30).join(''))).toBe(letters(sentence))
  })

  test('breaks between words, never inside one', () => {
    expect(markLines(sentences[0] ?? '', 30)).toEqual([
      'Demonstration data: not the',
      'position of any government',
    ])
  })

  test('counts Chinese characters twice, breaks between them, and begins no line with a stop', () => {
    const sentence = '演示数据：不代表任何政府的立场，仅'
    expect(markLines(sentence, 30)).toEqual(['演示数据：不代表任何政府的立', '场，仅'])
  })

  test('a sentence that fits stays on one line', () => {
    expect(markLines('Short', 30)).toEqual(['Short'])
  })
})
