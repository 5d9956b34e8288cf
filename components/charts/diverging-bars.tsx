import { DemonstrationMark } from './demonstration-mark'
import { DivergingBar, reachOf, type Shares, zeroOf } from './diverging-bar'
import { mirrored } from './geometry'
import { markLines } from './mark-lines'

type Row = {
  name: string
  shares: Shares
  /** The row in words, for those who don't see the bar. */
  label: string
  /** Shares as printed beside the bar, in the reader's digits and signs. */
  against: string
  inFavour: string
}

type Props = {
  rows: readonly Row[]
  rtl: boolean
  /** Heads of the three columns: against, the axis beyond zero, in favour. */
  words: { against: string; axis: string; inFavour: string }
  mark?: string
}

/** One diverging bar a group, all to one scale. */
export function DivergingBars({ rows, rtl, words, mark }: Props) {
  const reach = reachOf(rows.map((row) => row.shares))
  const axis = markLines(words.axis, 22)
  return (
    <figure className="bars">
      <div className="bar-row bar-head" aria-hidden="true">
        <span />
        <span className="n o">{words.against}</span>
        <svg className="chart" width="100%" height={axis.length * 17 + 3} aria-hidden="true">
          {axis.map((line, index) => (
            <text key={line} x={mirrored(rtl, zeroOf(reach))} y={(index + 1) * 17 - 2}>
              {line}
            </text>
          ))}
        </svg>
        <span className="n">{words.inFavour}</span>
      </div>
      {rows.map(({ name, shares, label, against, inFavour }) => (
        <div key={name} className="bar-row">
          <h3>{name}</h3>
          <span className="n o">{against}</span>
          <DivergingBar shares={shares} reach={reach} label={label} rtl={rtl} />
          <span className="n">
            <b>{inFavour}</b>
          </span>
        </div>
      ))}
      {mark && <DemonstrationMark>{mark}</DemonstrationMark>}
    </figure>
  )
}
