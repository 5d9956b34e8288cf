import { Bar } from './bar'
import { mirrored } from './geometry'
import { type Counts, drawingOrder, type Kind } from './kinds'
import { Picture } from './picture'

export type Column = {
  /** Under the column; short. */
  date: string
  counts: Counts
  /** The column in words. */
  title: string
}

type Props = {
  columns: readonly Column[]
  /** What the full height stands for, such as the 193 Member States. */
  whole: number
  /** An event between two columns: it stands before the column with this index. */
  event?: { before: number; name: string }
  label: string
  rtl: boolean
  mark?: string
}

const top = 8
const plot = 230
const bottom = top + plot
/** The columns leave room for the scale at the far end. */
const room = 92
/** At most so many dates and totals are written. */
const mostWords = 10

const kindsOf = (counts: Counts) => drawingOrder.filter((kind) => kind !== 'none' && counts[kind])
const totalOf = (counts: Counts) => kindsOf(counts).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/** Round figures up to the whole, four or five of them. */
export function scaleOf(whole: number) {
  const rough = whole / 4
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = magnitude * ([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10)
  return Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step)
}

function stack(counts: Counts, y: (n: number) => number) {
  let n = 0
  return kindsOf(counts).map((kind): { kind: Kind; y: number; height: number } => {
    n += counts[kind] ?? 0
    return { kind, y: y(n), height: y(n - (counts[kind] ?? 0)) - y(n) }
  })
}

/** Columns of positions at the end of each period. */
export function OverTime({ columns, whole, event, label, rtl, mark }: Props) {
  const y = (n: number) => bottom - (plot * n) / whole
  const step = room / Math.max(columns.length, 1)
  const gap = Math.min(0.8, step / 6)
  const last = columns.length - 1
  const every = Math.ceil(columns.length / mostWords)
  return (
    <Picture label={label} height={bottom + 24} rtl={rtl} mark={mark}>
      {scaleOf(whole).map((n) => (
        <g key={n}>
          <line className="rule" x1="0" x2="100%" y1={y(n)} y2={y(n)} />
          <text x={mirrored(rtl, 100)} y={y(n) - 5} textAnchor="end">
            {n}
          </text>
        </g>
      ))}
      {event && <Event at={event.before * step} name={event.name} rtl={rtl} />}
      {columns.map(({ date, counts, title }, index) => {
        const middle = mirrored(rtl, (index + 0.5) * step)
        const isEnd = index === 0 || index === last
        const isWritten = isEnd || (index % every === 0 && last - index >= every)
        const isNamed = isEnd || index === (event?.before ?? 0) - 1
        return (
          <g key={date}>
            <title>{title}</title>
            {stack(counts, y).map((part) => (
              <Bar key={part.kind} {...part} rtl={rtl} x={index * step + gap} width={step - 2 * gap} />
            ))}
            {isNamed && (
              <text className="value" x={middle} y={y(totalOf(counts)) - 6} textAnchor="middle">
                {totalOf(counts)}
              </text>
            )}
            {isWritten && (
              <text
                className={isEnd || index === event?.before ? undefined : 'minor'}
                x={middle}
                y={bottom + 18}
                textAnchor="middle"
              >
                {date}
              </text>
            )}
          </g>
        )
      })}
    </Picture>
  )
}

function Event({ at, name, rtl }: { at: number; name: string; rtl: boolean }) {
  const x = mirrored(rtl, at)
  return (
    <>
      <line className="guide" x1={x} x2={x} y1={top + 20} y2={bottom} />
      <text className="value" x={x} y={top + 13} textAnchor="middle">
        {name}
      </text>
    </>
  )
}
