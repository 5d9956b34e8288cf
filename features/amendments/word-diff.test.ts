import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitWords, wordDiff } from './word-diff'

const side = (parts: ReturnType<typeof wordDiff>, dropped: 'added' | 'removed') =>
  parts.flatMap(({ kind, text }) => (kind === dropped ? [] : [text])).join('')

describe('wordDiff', () => {
  test('shows the words that change and leaves the others', () => {
    expect(wordDiff('States should cooperate.', 'States shall cooperate fully.', 'en')).toEqual([
      { kind: 'same', text: 'States ' },
      { kind: 'removed', text: 'should' },
      { kind: 'added', text: 'shall' },
      { kind: 'same', text: ' cooperate' },
      { kind: 'added', text: ' fully' },
      { kind: 'same', text: '.' },
    ])
  })

  test('what is removed stands together before what replaces it', () => {
    expect(
      wordDiff('States should act soon, as agreed before.', 'States must try soon, as agreed before.', 'en'),
    ).toEqual([
      { kind: 'same', text: 'States ' },
      { kind: 'removed', text: 'should act' },
      { kind: 'added', text: 'must try' },
      { kind: 'same', text: ' soon, as agreed before.' },
    ])
  })

  test('texts that share little are shown old, then new', () => {
    const [removed, added, ...rest] = wordDiff(
      'Some concerns are shared by all of us.',
      'A paragraph of other words.',
      'en',
    )
    expect([removed?.text, added?.text, rest]).toEqual([
      'Some concerns are shared by all of us.',
      'A paragraph of other words.',
      [],
    ])
  })

  test('in Chinese, which sets no spaces, by words', () => {
    const parts = wordDiff('各国应当合作。', '各国必须合作。', 'zh')
    expect(parts.some(({ kind, text }) => kind === 'same' && text.includes('合作'))).toBe(true)
    expect(splitWords('各国应当合作', 'zh').length).toBeGreaterThan(1)
  })

  test('both texts can be read out of it', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', 'three', ' ', ', ', 'مادة', '国家'))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after, 'en')
        expect(side(parts, 'added')).toBe(before)
        expect(side(parts, 'removed')).toBe(after)
        expect(parts.every((part, index) => part.text !== '' && part.kind !== parts[index - 1]?.kind)).toBe(
          true,
        )
      }),
    )
  })

  test('equal texts have nothing to show', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wordDiff(text, text, 'fr').every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('very long texts are shown old, then new', () => {
    const words = (word: string) => Array.from({ length: 2500 }, (_, i) => `${word}${i}`).join(' ')
    expect(wordDiff(words('a'), words('b'), 'en').map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
