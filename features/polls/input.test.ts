import { describe, expect, test } from 'vitest'
import { answerInput, maxOptionLength, maxQuestionLength, mostOptions, pollInput } from './input'

const form = {
  proposal: '',
  opensAt: '',
  closesAt: '2030-01-01T12:00',
  'question.en': ' Which first? ',
  'option.1.en': 'One',
  'option.2.en': 'Two',
  'question.ar': '',
  'option.1.ar': '',
}

describe('pollInput', () => {
  test('takes what a form sends: empty fields are none, gaps between answers close', () => {
    expect(pollInput.parse({ ...form, 'option.2.en': ' ', 'option.5.en': 'Five' })).toEqual({
      proposal: undefined,
      opensAt: undefined,
      closesAt: new Date('2030-01-01T12:00:00Z'),
      question: { en: 'Which first?' },
      options: [{ en: 'One' }, { en: 'Five' }],
    })
  })

  test('takes several languages when each has the question and all its answers', () => {
    const both = { ...form, 'question.zh': '先审议哪项？', 'option.1.zh': '一', 'option.2.zh': '二' }
    expect(pollInput.parse(both).options).toEqual([
      { en: 'One', zh: '一' },
      { en: 'Two', zh: '二' },
    ])
    const all = Object.fromEntries(
      Array.from({ length: mostOptions }, (_, i) => [`option.${i + 1}.en`, `Answer ${i + 1}`]),
    )
    expect(pollInput.parse({ ...form, ...all }).options).toHaveLength(mostOptions)
  })

  test.each([
    ['no question', { 'question.en': '' }],
    ['one answer', { 'option.2.en': '' }],
    ['the same answer twice', { 'option.2.en': 'One' }],
    ['a language with a question alone', { 'question.fr': 'Laquelle ?' }],
    ['a language with an answer missing', { 'question.fr': 'Laquelle ?', 'option.1.fr': 'Une' }],
    ['an answer in a language that the question lacks', { 'option.1.fr': 'Une', 'option.2.fr': 'Deux' }],
    ['no close', { closesAt: '' }],
    ['a question too long', { 'question.en': 'x'.repeat(maxQuestionLength + 1) }],
    ['an answer too long', { 'option.1.en': 'x'.repeat(maxOptionLength + 1) }],
    ['invisible words', { 'option.1.en': '\u200b' }],
    ['a list', { 'question.en': ['Which?'] }],
  ])('refuses %s', (_name, change) => {
    expect(pollInput.safeParse({ ...form, ...change }).success).toBe(false)
  })
})

test.each([
  { poll: 1 },
  { poll: 1, option: '' },
  { poll: 1, option: 0 },
  { poll: 1, option: '1.5' },
  { option: 1 },
])('an answer names a poll and a place: %j', (fields) => {
  expect(answerInput.safeParse(fields).success).toBe(false)
})
