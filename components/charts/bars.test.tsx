import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DivergingBar, reachOf, zeroOf } from './diverging-bar'
import { DivergingBars } from './diverging-bars'
import { rects, sum } from './read-svg'
import { StackedBar } from './stacked-bar'

const mark = 'Demonstration data: not the position of any government'
const counts = { support: 69, support_with_reservations: 48, abstain: 19, oppose: 23, none: 34 }
const shares = { support: 0.4, support_with_reservations: 0.2, oppose: 0.3 }
describe('StackedBar', () => {
  test('parts lie end to end in proportion and fill the whole', () => {
    const parts = rects(renderToStaticMarkup(<StackedBar label="" counts={counts} rtl={false} />))
    expect(parts.map((part) => part.fill)).toEqual([
      'url(#t-support)',
      'url(#t-reserve)',
      'url(#t-abstain)',
      'url(#t-oppose)',
      'blank',
    ])
    expect(sum(parts.map((part) => part.width))).toBeCloseTo(100, 2)
    for (const [index, n] of Object.values(counts).entries())
      expect(parts[index]?.width).toBeCloseTo((100 * n) / 193, 2)
    for (const [index, part] of parts.entries())
      expect(part.x).toBeCloseTo(sum(parts.slice(0, index).map((p) => p.width)), 2)
  })

  test('without any count it is one outline', () => {
    const parts = rects(renderToStaticMarkup(<StackedBar label="" counts={{ support: 0 }} rtl={false} />))
    expect(parts).toMatchObject([{ x: 0, width: 100, fill: 'blank' }])
  })

  test('votes come as yes, no, abstaining, not voting, in the colours of positions', () => {
    const votes = { absent: 25, abstain: 33, no: 14, yes: 121 }
    const parts = rects(renderToStaticMarkup(<StackedBar label="" counts={votes} rtl={false} />))
    expect(parts.map((part) => part.fill)).toEqual([
      'url(#t-support)',
      'url(#t-oppose)',
      'url(#t-abstain)',
      'blank',
    ])
  })
})

describe('DivergingBar', () => {
  test('opposing ends where reservations begin: at the zero line', () => {
    const html = renderToStaticMarkup(<DivergingBar label="" shares={shares} rtl={false} />)
    const [oppose, reserve, support] = rects(html)
    const zero = zeroOf(reachOf([shares]))
    expect((oppose?.x ?? 0) + (oppose?.width ?? 0)).toBeCloseTo(zero, 2)
    expect(reserve?.x).toBeCloseTo(zero, 2)
    expect(support?.x).toBeCloseTo(zero + (reserve?.width ?? 0), 2)
    expect((reserve?.width ?? 0) / (support?.width ?? 1)).toBeCloseTo(0.5, 3)
  })

  test('bars of one figure share their scale, and the longest fits on both sides', () => {
    const rows = [shares, { support: 0.05, support_with_reservations: 0, oppose: 0.95 }]
    const reach = reachOf(rows)
    const [first, second] = rows.map((row) =>
      rects(renderToStaticMarkup(<DivergingBar label="" shares={row} reach={reach} rtl={false} />)),
    )
    expect((second?.[0]?.width ?? 0) / (first?.[0]?.width ?? 1)).toBeCloseTo(0.95 / 0.3, 2)
    expect(second?.[0]?.x).toBeCloseTo(0, 2)
    expect(first?.[2]).toBeDefined()
  })
})

describe('DivergingBars', () => {
  test('holds one bar a group, the heads and the mark', () => {
    const row = {
      name: 'African States',
      shares,
      label: 'African States: 26',
      against: '7%',
      inFavour: '81%',
    }
    const html = renderToStaticMarkup(
      <DivergingBars
        rows={[row, { ...row, name: 'Asia-Pacific States' }]}
        words={{ against: 'Oppose', axis: 'Support', inFavour: 'In favour' }}
        rtl={false}
        mark={mark}
      />,
    )
    expect(html.match(/role="img"/g)).toHaveLength(2)
    expect(html).toMatch(new RegExp(`^<figure.*${mark}.*</figure>$`))
    expect(html).not.toContain(' style=')
  })
})
