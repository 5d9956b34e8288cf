import type { Kind } from './kinds'
import { Swatch } from './swatch'

export type LegendItem = {
  kind: Kind
  label: string
  /** Omitted where the picture shows counts by itself. */
  count?: number
  /** The letter that stands for a vote in the roll-call. */
  letter?: string
}

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="legend">
      {items.map(({ kind, label, count, letter }) => (
        <li key={kind}>
          <Swatch kind={kind} /> {letter && <b>{letter}</b>} {label}{' '}
          {count !== undefined && <b className="n">{count}</b>}
        </li>
      ))}
    </ul>
  )
}
