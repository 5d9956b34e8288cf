import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Ground } from './ground'
import { OverTime, scaleOf } from './over-time'
import { rects, sum, textsOf } from './read-svg'
import { Threshold } from './threshold'

const words = { needed: '90 needed', yes: '121 yes', no: '14 no' }
const columns = [
  { date: '14 Sep', counts: { support: 9, oppose: 4 }, title: '14 September: 9, 4' },
  { date: '21 Sep', counts: { support: 17, abstain: 5, oppose: 10 }, title: '21 September: 17, 5, 10' },
  { date: '28 Sep', counts: { support: 40, abstain: 5, oppose: 3 }, title: '28 September: 40, 5, 3' },
]

describe('Ground', () => {
  const of = (show: 'common' | 'divided') =>
    rects(
      renderToStaticMarkup(
        <Ground label="" above={[0.9, 0.71]} below={[0.8, 0.66]} show={show} rtl={false} />,
      ),
    )

  test('the common bar reaches as far as the least convinced group', () => {
    expect(of('common')).toMatchObject([{ x: 0, width: 66, fill: 'url(#t-support)' }])
  })

  test('the divided bar runs from the least to the most', () => {
    expect(of('divided')).toMatchObject([{ x: 66, width: 24, fill: 'url(#t-reserve)' }])
  })

  test('every group is a tick, and only the least is marked', () => {
    const html = renderToStaticMarkup(<Ground label="" above={[0.9, 0.71]} show="common" rtl={false} />)
    expect(html.match(/class="tick"/g)).toHaveLength(1)
    expect(html).toMatch(/class="tick least" x1="71%" x2="71%"/)
  })

  test('without shares there is no bar', () => {
    const html = renderToStaticMarkup(<Ground label="" above={[]} show="common" rtl={false} />)
    expect(rects(html)).toEqual([])
  })
})

describe('Threshold', () => {
  const draw = (yes: number, no: number, needed: number) =>
    renderToStaticMarkup(<Threshold label="" yes={yes} no={no} needed={needed} words={words} rtl={false} />)

  test('yes and no fill the bar; the line stands at the votes needed', () => {
    const html = draw(121, 14, 90)
    expect(sum(rects(html).map((rect) => rect.width))).toBeCloseTo(100, 2)
    expect(html).toContain('x1="66.667%"')
    expect(textsOf(html)).toEqual(['90 needed', '121 yes', '14 no'])
  })

  test('words near an end lean inwards', () => {
    expect(draw(3, 0, 3)).toContain('x="100%" y="13" text-anchor="end"')
  })

  test('with nobody voting there is an outline and no threshold', () => {
    const html = draw(0, 0, 0)
    expect(rects(html)).toMatchObject([{ width: 100, fill: 'blank' }])
    expect(textsOf(html)).not.toContain('90 needed')
    expect(html).not.toContain('NaN')
  })
})

describe('OverTime', () => {
  test('heights of a column add up to its share of the whole', () => {
    const html = renderToStaticMarkup(<OverTime label="" columns={columns} whole={193} rtl={false} />)
    const heights = columns.map((_, index) =>
      sum(
        rects(html)
          .filter((rect) => Math.floor(rect.x / (92 / columns.length)) === index)
          .map((rect) => rect.height),
      ),
    )
    for (const [index, column] of columns.entries())
      expect(heights[index]).toBeCloseTo((230 * sum(Object.values(column.counts))) / 193, 6)
  })

  test('with many periods at most a dozen dates are written', () => {
    const many = Array.from({ length: 36 }, (_, i) => ({
      date: `d${i}`,
      counts: { support: i },
      title: `${i}`,
    }))
    const html = renderToStaticMarkup(<OverTime label="" columns={many} whole={193} rtl={false} />)
    expect(textsOf(html).filter((text) => text?.startsWith('d')).length).toBeLessThanOrEqual(12)
    expect(textsOf(html)).toContain('d35')
  })

  test('the scale is made of round figures', () => {
    expect(scaleOf(193)).toEqual([0, 50, 100, 150])
    expect(scaleOf(54)).toEqual([0, 20, 40])
    expect(scaleOf(3)).toEqual([0, 1, 2, 3])
  })
})
