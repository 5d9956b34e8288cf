import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Assembly } from './assembly'
import { Legend } from './legend'
import { Patterns } from './patterns'
import { Swatch } from './swatch'
import { TableTwin } from './table-twin'

const mark = 'Demonstration data: not the position of any government'

describe('Assembly', () => {
  const html = renderToStaticMarkup(
    <Assembly
      label="Where States stand"
      legend={[{ kind: 'support', label: 'Support', count: 2 }]}
      groups={[
        {
          name: 'African States',
          note: '2 of 2 support',
          tiles: [
            { code: 'KE', title: 'Kenya: support', kind: 'support', own: true },
            { code: 'GH', title: 'Ghana: support with reservations', kind: 'support_with_reservations' },
            { code: 'TD', title: 'Chad: none declared', kind: 'none' },
          ],
        },
      ]}
      mark={mark}
    />,
  )

  test('one tile a State, in the order given, one’s own framed', () => {
    expect(
      [...html.matchAll(/<li class="tile ([^"]*)" title="[^"]*">(..)</g)].map(([, c, s]) => [s, c]),
    ).toEqual([
      ['KE', 'support own'],
      ['GH', 'reserve'],
      ['TD', 'none'],
    ])
  })

  test('legend and mark stand inside the figure', () => {
    expect(html).toMatch(
      new RegExp(`^<figure aria-label="Where States stand">.*Support.*${mark}.*</figure>$`),
    )
    expect(html).not.toContain(' style=')
  })
})

describe('TableTwin', () => {
  const html = renderToStaticMarkup(
    <TableTwin
      summary="The same as a table"
      label="Positions by group"
      columns={['Group', 'Support', 'Oppose']}
      rows={[
        { key: 'a', name: 'African', cells: [26, '3%'] },
        { key: 'all', name: 'All 193', cells: [69, '23%'], total: true },
      ]}
    />,
  )

  test('is closed, names its region and heads its rows and columns', () => {
    expect(html).toMatch(/^<details class="twin"><summary>/)
    expect(html).toContain('<section class="scroll" tabindex="0" aria-label="Positions by group">')
    expect(html.match(/scope="col"/g)).toHaveLength(3)
    expect(html.match(/scope="row"/g)).toHaveLength(2)
    expect(html).toContain('<tr class="total">')
  })
})

describe('textures', () => {
  const defined = renderToStaticMarkup(<Patterns />)

  test.each(['support', 'support_with_reservations', 'abstain', 'oppose', 'yes', 'no'] as const)(
    'the swatch of %s uses a texture that the page defines',
    (kind) => {
      const id = renderToStaticMarkup(<Swatch kind={kind} />).match(/url\(#([^)]*)\)/)?.[1]
      expect(defined).toContain(`id="${id}"`)
    },
  )

  test('the legend shows letters and counts, also a count of zero', () => {
    const html = renderToStaticMarkup(<Legend items={[{ kind: 'no', label: 'No', letter: 'N', count: 0 }]} />)
    expect(html).toContain('<b>N</b> No <b class="n">0</b>')
  })
})
