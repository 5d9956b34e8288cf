import { DemonstrationMark } from './demonstration-mark'
import type { Kind } from './kinds'
import { look } from './kinds'

type Props = {
  label: string
  /** In the order of rows and columns. */
  names: readonly string[]
  /** The class of a pair, or null for nothing known. */
  classOf: (row: number, column: number) => Kind | null
  mark?: string
}

/** Squares on one side of the diagonal, one path a class, runs of the same class in one stroke. */
export function Matrix({ label, names, classOf, mark }: Props) {
  const paths = new Map<Kind, string>()
  for (let row = 1; row < names.length; row += 1) {
    let from = 0
    for (let column = 1; column <= row; column += 1) {
      const kind = classOf(row, from)
      if (column < row && classOf(row, column) === kind) continue
      if (kind)
        paths.set(kind, `${paths.get(kind) ?? ''}M${from} ${row}h${column - from}v1h${from - column}z`)
      from = column
    }
  }
  return (
    <figure className="matrix">
      <svg
        viewBox={`0 0 ${names.length} ${names.length}`}
        role="img"
        aria-label={mark ? `${label}. ${mark}` : label}
      >
        {[...paths].map(([kind, path]) => (
          <path key={kind} className={`m-${look[kind]}`} d={path} />
        ))}
      </svg>
      {mark && <DemonstrationMark>{mark}</DemonstrationMark>}
    </figure>
  )
}
