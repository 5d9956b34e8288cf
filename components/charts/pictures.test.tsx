import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DivergingBar } from './diverging-bar'
import { Ground } from './ground'
import { OverTime } from './over-time'
import { rects, textsOf } from './read-svg'
import { StackedBar } from './stacked-bar'
import { Threshold } from './threshold'

const mark = 'Demonstration data: not the position of any government'
const counts = { support: 69, support_with_reservations: 48, abstain: 19, oppose: 23, none: 34 }
const shares = { support: 0.4, support_with_reservations: 0.2, oppose: 0.3 }
const words = { needed: '90 needed', yes: '121 yes', no: '14 no' }
const columns = [
  { date: '14 Sep', counts: { support: 9, oppose: 4 }, title: '14 September: 9, 4' },
  { date: '21 Sep', counts: { support: 17, abstain: 5, oppose: 10 }, title: '21 September: 17, 5, 10' },
  { date: '28 Sep', counts: { support: 40, abstain: 5, oppose: 3 }, title: '28 September: 40, 5, 3' },
]

const pictures: [string, (rtl: boolean, mark?: string) => React.ReactElement][] = [
  ['stacked bar', (rtl, mark) => <StackedBar label="69 support" counts={counts} rtl={rtl} mark={mark} />],
  ['diverging bar', (rtl, mark) => <DivergingBar label="69 support" shares={shares} rtl={rtl} mark={mark} />],
  [
    'ground',
    (rtl, mark) => (
      <Ground label="69 support" above={[0.9, 0.71]} below={[0.8]} show="common" rtl={rtl} mark={mark} />
    ),
  ],
  [
    'threshold',
    (rtl, mark) => (
      <Threshold label="69 support" yes={121} no={14} needed={90} words={words} rtl={rtl} mark={mark} />
    ),
  ],
  [
    'over time',
    (rtl, mark) => (
      <OverTime
        label="69 support"
        columns={columns}
        whole={193}
        event={{ before: 1, name: 'Rev. 1' }}
        rtl={rtl}
        mark={mark}
      />
    ),
  ],
]

describe.each(pictures)('%s', (_, draw) => {
  const html = renderToStaticMarkup(draw(false, mark))

  test('is one image with its finding and the mark in its name', () => {
    expect(html.match(/<svg/g)).toHaveLength(1)
    expect(html).toContain('role="img"')
    expect(html).toContain(`aria-label="69 support. ${mark}"`)
  })

  test('holds the mark as text, all of it, inside its own height', () => {
    expect(textsOf(html).join(' ')).toContain(mark)
    const height = Number(html.match(/ height="(\d+)" role/)?.[1])
    const baselines = [...html.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(Math.max(...baselines)).toBeLessThan(height)
  })

  test('has no mark and no room for one where none is asked for', () => {
    const bare = renderToStaticMarkup(draw(false))
    expect(bare).not.toContain('Demonstration')
    expect(bare).toContain('aria-label="69 support"')
  })

  test('needs no style attribute', () => {
    expect(html).not.toContain(' style=')
  })

  test('is mirrored from right to left: same widths, same heights, other side', () => {
    const [ltr, rtl] = [rects(html), rects(renderToStaticMarkup(draw(true, mark)))]
    expect(rtl).toHaveLength(ltr.length)
    for (const [index, rect] of ltr.entries()) {
      expect(rtl[index]).toMatchObject({ width: rect.width, y: rect.y, height: rect.height, fill: rect.fill })
      expect((rtl[index]?.x ?? 0) + rect.x + rect.width).toBeCloseTo(100, 2)
    }
  })

  test('draws nothing outside its width', () => {
    for (const { x, width } of rects(html)) {
      expect(x).toBeGreaterThanOrEqual(-0.001)
      expect(x + width).toBeLessThanOrEqual(100.001)
    }
  })
})
