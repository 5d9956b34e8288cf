import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Days } from './days'
import { MeasureBars } from './measure-bars'

const mark = 'Demonstration data: not the position of any government'
const xsOf = (html: string) => [...html.matchAll(/class="f-measure" x="([\d.]+)%" width="([\d.]+)%"/g)]

describe('MeasureBars', () => {
  const rows = [
    { key: 'a', name: 'African States', share: 0.25, value: '13 of 54', label: 'African States: 13 of 54' },
    { key: 'b', name: 'Eastern European States', share: null, value: 'not told', label: 'not told' },
    { key: 'c', name: '中文', lang: 'zh', share: 0, value: '0', label: '中文: 0' },
  ]
  const html = (rtl: boolean) => renderToStaticMarkup(<MeasureBars rows={rows} rtl={rtl} mark={mark} />)

  test('a bar is as long as its share, from the side where reading begins', () => {
    expect(xsOf(html(false)).map(([, x, width]) => [x, width])).toEqual([['0', '25']])
    expect(xsOf(html(true)).map(([, x, width]) => [x, width])).toEqual([['75', '25']])
  })

  test('what is not told has its outline and its words, and each row is one named image', () => {
    expect(html(false).match(/class="blank"/g)).toHaveLength(3)
    expect(html(false).match(/role="img"/g)).toHaveLength(3)
    expect(html(false)).toContain('aria-label="not told"')
    expect(html(false)).toContain(mark)
  })

  test('a name in another language says which', () => {
    expect(html(false)).toContain('<span lang="zh" dir="auto">中文</span>')
  })

  test('has no style of its own', () => {
    expect(html(false)).not.toContain('style=')
  })
})

describe('Days', () => {
  const dates = Array.from({ length: 15 }, (_, i) => `${i + 1} Nov`)
  const values = dates.map((_, i) => (i === 3 ? 8 : i === 7 ? 0 : 4))
  const html = (rtl: boolean) =>
    renderToStaticMarkup(
      <Days
        series={[
          { name: 'Comments', values },
          { name: 'Declarations', values: dates.map(() => 0) },
        ]}
        dates={dates}
        titles={dates.map((date, i) => `${date}: ${values[i]}`)}
        label="15 days"
        rtl={rtl}
        mark={mark}
      />,
    )

  test('is one image named by its finding and the mark', () => {
    expect(html(false).match(/<svg/g)).toHaveLength(1)
    expect(html(false)).toContain(`aria-label="15 days. ${mark}"`)
    expect(html(false)).not.toContain('style=')
  })

  test('the fullest day reaches the top and has its figure; a series of nothing has none', () => {
    const heights = [...html(false).matchAll(/y="[\d.]+" height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    )
    expect(heights.slice(0, 15)).toEqual(values.map((value) => (64 * value) / 8))
    expect(heights.slice(15)).toEqual(dates.map(() => 0))
    expect(html(false)).toContain('>8</text>')
    expect(html(false)).not.toContain('>0</text>')
  })

  test('names the last day and every seventh before it', () => {
    const named = dates.filter((date) => html(false).includes(`>${date}</text>`))
    expect(named).toEqual(['1 Nov', '8 Nov', '15 Nov'])
  })

  test('runs the other way where reading does', () => {
    const [first] = xsOf(html(true))
    expect(Number(first?.[1]) + Number(first?.[2])).toBeCloseTo(99, 0)
  })
})
