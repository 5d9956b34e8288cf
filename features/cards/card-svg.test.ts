import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
import { fitLines } from './card-lines'
import { type CardContent, cardSvg } from './card-svg'
import { tiles } from './tiles'

const content: CardContent = {
  locale: 'en',
  label: 'Agenda',
  number: 1,
  title: 'Rules of behaviour',
  summary: 'States draw up basic rules.',
  items: [],
  states: { declared: 41, members: 193, sentence: '41 of 193 States had declared a position' },
  notice: { text: 'Comity is not an organ of the United Nations.', strong: false },
}

const words = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replace(/[\u202b\u202c]/g, ''))

describe('cardSvg', () => {
  it('says the label, number, title, summary, figure and notice', () => {
    expect(words(cardSvg(content).svg)).toEqual([
      'Com\u0131ty',
      'Agenda',
      '1',
      'Rules of behaviour',
      'States draw up basic rules.',
      '41 of 193 States had declared a position',
      'Comity is not an organ of the United Nations.',
    ])
  })

  it('has no number and no tiles where there are none', () => {
    const { svg } = cardSvg({ ...content, number: null, states: null })
    expect(words(svg)).not.toContain('1')
    expect(svg).not.toContain('<path')
  })

  it('leaves the summary out where the title needs the room', () => {
    const title = 'Norms, rules and principles for the responsible behaviour of States '.repeat(3)
    const said = words(cardSvg({ ...content, title }).svg)
    expect(said).not.toContain('States draw up basic rules.')
    expect(said.filter((line) => line.endsWith('…'))).toHaveLength(1)
    expect(said).toHaveLength(9)
  })

  it('begins on the right in Arabic, every line embedded', () => {
    const { svg, fonts } = cardSvg({ ...content, locale: 'ar', title: 'قواعد السلوك' })
    expect(svg).toContain('x="1044" y="234.0" font-family="Comity Naskh"')
    expect(svg.match(/\u202b/g)).toHaveLength(words(svg).length - 1)
    expect(fonts).toEqual([
      'comity-arabic-400.woff2',
      'comity-arabic-600.woff2',
      'comity-naskh-600.woff2',
      'comity-serif-600.woff2',
    ])
  })

  it('is well formed whatever is in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        fc.constantFrom(...locales),
        (units, locale) => {
          const title = String.fromCharCode(...units)
          const { svg } = cardSvg({ ...content, states: null, locale, title })
          const body = svg.replace(/<\/?(svg|rect|path|text)\b[^<>]*>/g, '')
          expect(body).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
          expect(svg).not.toMatch(/[\ud800-\udfff]/u)
        },
      ),
    )
  })
})

describe('fitLines', () => {
  it('takes the first size at which the text fits', () => {
    const sizes = [
      [72, 1],
      [60, 2],
    ] as const
    expect(fitLines('Rules of behaviour', 972, 0.53, sizes)).toEqual({
      size: 72,
      lines: ['Rules of behaviour'],
    })
    expect(fitLines('Communication channels between national authorities', 972, 0.53, sizes)).toEqual({
      size: 60,
      lines: ['Communication channels between', 'national authorities'],
    })
  })

  it('cuts what goes beyond the last line', () => {
    expect(fitLines('one, two, three', 70, 1, [[10, 2]]).lines).toEqual(['one,', 'two…'])
    expect(fitLines('各国在联合国框架内制定', 60, 0.5, [[10, 1]]).lines).toEqual(['各国在联…'])
  })

  it('breaks Chinese before no stop, and a word that is longer than a line', () => {
    expect(fitLines('各国在联合国框架内，制定', 90, 0.5, [[10, 3]]).lines).toEqual([
      '各国在联合国框架',
      '内，制定',
    ])
    expect(fitLines('abcdefgh', 30, 1, [[10, 3]]).lines).toEqual(['abc', 'def', 'gh'])
  })
})

describe('tiles', () => {
  const box = { left: 0, top: 0, width: 1056, mirrored: false }
  const drawn = (declared: number, mirrored = false) =>
    tiles({ declared, members: 193 }, { ...box, mirrored }, { declared: '#000', none: '#999' })
      .split('/>')
      .slice(0, 2)
      .map((path) => path.match(/M/g)?.length ?? 0)

  it('has one for each State, filled or not', () => {
    expect(drawn(0)).toEqual([0, 193])
    expect(drawn(41)).toEqual([41, 152])
    expect(drawn(193, true)).toEqual([193, 0])
  })
})
