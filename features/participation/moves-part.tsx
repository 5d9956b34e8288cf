import { TableTwin } from '@/components/charts/table-twin'
import { stateName } from '@/features/delegations/names'
import { SectionHeading } from '@/features/results/section-heading'
import { formatDay } from '@/i18n/dates'
import type { HubParts } from './hub-words'
import { countKinds, kindOf, netOf, type PositionMove } from './moves'

const listed = 6

/** Positions that moved: by proposal in sum, the latest in words, all in a table. */
export function MovesPart({ words, hub }: HubParts) {
  const { locale, t, positions, results, signed, mark } = words
  const titleOf = (slug: string) => hub.proposals.find((item) => item.slug === slug)?.title[locale] ?? slug
  const choice = (standing: PositionMove['to']) => positions(`choice.${standing ?? 'none'}`)
  const table = t('week.table', { count: hub.moves.length })
  return (
    <section className="week-part" id="week-positions">
      <SectionHeading words={words} id="week-positions" level={3}>
        {t('week.positions')}
      </SectionHeading>
      <div>
        <ul>
          {hub.proposals.map(({ slug, title }) => {
            const moves = hub.moves.filter((move) => move.slug === slug)
            if (moves.length === 0) return null
            const net = netOf(moves)
            const value = t('week.kinds', {
              ...countKinds(moves),
              inFavour: signed(net.support + net.support_with_reservations),
              oppose: signed(net.oppose),
            })
            return <li key={slug}>{results('labelled', { name: title[locale], value })}</li>
          })}
        </ul>
        <ol className="moves">
          {hub.moves.slice(0, listed).map((move) => {
            const kind = kindOf(move)
            return (
              kind && (
                <li key={`${move.slug} ${move.state}`}>
                  {t(`week.move.${kind}`, {
                    state: stateName(locale, move.state),
                    from: choice(move.from),
                    to: choice(move.to),
                  })}{' '}
                  <span className="help">
                    {titleOf(move.slug)} · {formatDay(locale, move.at)}
                  </span>
                </li>
              )
            )
          })}
        </ol>
        {mark && <p className="demonstration">{mark}</p>}
        <TableTwin
          summary={table}
          label={table}
          columns={(['state', 'proposal', 'from', 'to', 'at'] as const).map((name) =>
            t(`week.columns.${name}`),
          )}
          rows={hub.moves.map((move) => ({
            key: `${move.slug} ${move.state}`,
            name: stateName(locale, move.state),
            cells: [titleOf(move.slug), choice(move.from), choice(move.to), formatDay(locale, move.at)],
          }))}
        />
      </div>
    </section>
  )
}
