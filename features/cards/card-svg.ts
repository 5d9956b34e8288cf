import { direction, type Locale } from '@/i18n/locales'
import { fitLines } from './card-lines'
import { type Face, faceOf } from './faces'
import { tiles } from './tiles'
import { wordmark, wordmarkWidth } from './wordmark'

export const cardSize = { width: 1200, height: 630 } as const

export type CardContent = {
  locale: Locale
  /** Where it belongs, opposite the name of Comity. */
  label: string
  /** A place on the agenda, set large before the title. */
  number: number | null
  title: string
  summary: string
  /** Further titles, one a line. */
  items: readonly { number: number | null; title: string }[]
  /** Member States with a declared position, and the sentence that says so and of which day it is. */
  states: { declared: number; members: number; sentence: string } | null
  /** What must be said beside it: that data are invented, or that Comity is no organ of the United Nations. */
  notice: { text: string; strong: boolean }
}

export type CardDrawing = { svg: string; fonts: string[] }

const edge = 72
const inner = cardSize.width - 2 * edge
/** The light values of tokens.css; a picture elsewhere follows no reader's setting. */
const colours = {
  paper: '#fdfdfc',
  ink: '#191b1e',
  ink2: '#54585e',
  none: '#91938c',
  accent: '#7c1d52',
  wash: '#f7edf2',
} as const

/** As XML has it: without what XML has no place for, and without what would turn round the rest of a line. */
const written = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The picture as SVG, with the font files that it needs; no script, no address and no link in it. */
export function cardSvg({
  locale,
  label,
  number,
  title,
  summary,
  items,
  states,
  notice,
}: CardContent): CardDrawing {
  const mirrored = direction(locale) === 'rtl'
  const fonts = new Set([faceOf('en', 'serif').file])

  type Place = { start: number; y: number; fill: string; leading?: number; atEnd?: boolean }
  function line(text: string, face: Face, size: number, { start, y, fill, atEnd = false }: Place) {
    const { family, weight, file } = faceOf(locale, face)
    fonts.add(file)
    const x = mirrored ? cardSize.width - start : start
    const anchor = mirrored === atEnd ? 'start' : 'end'
    // The renderer lays every paragraph out from left to right; an embedding turns it round.
    const body = mirrored ? `\u202b${written(text)}\u202c` : written(text)
    return `<text x="${x}" y="${y.toFixed(1)}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" xml:space="preserve">${body}</text>`
  }
  function block(lines: readonly string[], face: Face, size: number, { leading = 0, y, ...place }: Place) {
    return lines.map((text, at) => line(text, face, size, { ...place, y: y + at * leading })).join('')
  }
  const fitted = (text: string, face: Face, width: number, ...sizes: (readonly [number, number])[]) =>
    fitLines(text, width, faceOf(locale, face).letter, sizes)

  const indent = number === null ? edge : edge + 84
  const width = cardSize.width - indent - edge
  const heading = fitted(title, 'serif', width, [72, 1], [60, 2], [48, 3], [40, 4])
  const top = 162 + heading.size
  const leading = heading.size * (mirrored ? 1.4 : 1.18)
  const below = top + (heading.lines.length - 1) * leading
  const room = (states ? 4 : 6) - heading.lines.length
  const least = heading.lines.length > 1 ? room : room + 1
  const text =
    room > 0 ? fitted(summary, 'sans', width, [32, room], [29, room], [26, least]) : { size: 0, lines: [] }
  const titles = items.map((item) => ({ ...item, ...fitted(item.title, 'serif', inner - 60, [38, 1]) }))
  const sentence = states && fitted(states.sentence, 'strong', inner, [30, 1], [26, 1], [22, 1])
  const said = fitted(notice.text, notice.strong ? 'strong' : 'sans', inner, [26, 1], [23, 1], [20, 1])

  const parts = [
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>`,
    wordmark(mirrored ? cardSize.width - edge - wordmarkWidth(46) : edge, 92, 46, colours),
    line(label, 'sans', 28, { start: cardSize.width - edge, y: 90, fill: colours.ink2, atEnd: true }),
    `<rect x="${edge}" y="116" width="${inner}" height="3" fill="${colours.ink}"/>`,
    number === null
      ? ''
      : line(String(number), 'serif', heading.size, { start: edge, y: top, fill: colours.accent }),
    block(heading.lines, 'serif', heading.size, { start: indent, y: top, fill: colours.ink, leading }),
    block(text.lines, 'sans', text.size, {
      start: indent,
      y: below + 62,
      fill: colours.ink2,
      leading: text.size * (mirrored ? 1.5 : 1.34),
    }),
    ...titles.map((item, at) => {
      const y = below + 84 + at * 58
      const place = item.number === null ? '' : String(item.number)
      return (
        line(place, 'serif', item.size, { start: edge, y, fill: colours.accent }) +
        block(item.lines, 'serif', item.size, { start: edge + 60, y, fill: colours.ink })
      )
    }),
    states && sentence
      ? tiles(
          states,
          { left: edge, top: 434, width: inner, mirrored },
          { declared: colours.ink, none: colours.none },
        ) + block(sentence.lines, 'strong', sentence.size, { start: edge, y: 530, fill: colours.ink })
      : '',
    notice.strong ? `<rect y="562" width="${cardSize.width}" height="68" fill="${colours.wash}"/>` : '',
    block(said.lines, notice.strong ? 'strong' : 'sans', said.size, {
      start: edge,
      y: 605,
      fill: notice.strong ? colours.accent : colours.ink2,
    }),
  ]
  const { width: across, height } = cardSize
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${height}">${parts.join('')}</svg>`,
    fonts: [...fonts].sort(),
  }
}
