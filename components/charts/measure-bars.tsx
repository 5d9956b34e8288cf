import { DemonstrationMark } from './demonstration-mark'
import { mirrored, percent } from './geometry'

type Row = {
  key: string
  name: string
  /** Of a name that isn't in the language of the page. */
  lang?: string
  /** Of the whole, between 0 and 1; null where it isn't told, which draws an outline. */
  share: number | null
  /** As printed beside the bar. */
  value: string
  /** The row in words, for those who don't see the bar. */
  label: string
}

type Props = { rows: readonly Row[]; rtl: boolean; mark?: string }

const height = 12

/** Plain bars to one scale, one a row, for what is no position: the outline is the whole. */
export function MeasureBars({ rows, rtl, mark }: Props) {
  return (
    <figure className="measure-bars">
      {rows.map(({ key, name, lang, share, value, label }) => (
        <div key={key}>
          <span lang={lang} dir={lang && 'auto'}>
            {name}
          </span>
          <svg className="chart" width="100%" height={height} role="img" aria-label={label}>
            <rect className="blank" x="0" width="100%" y="0.5" height={height - 1} />
            {share !== null && share > 0 && (
              <rect
                className="f-measure"
                x={mirrored(rtl, 0, 100 * share)}
                width={percent(100 * share)}
                y="0"
                height={height}
              />
            )}
          </svg>
          <b className="n">{value}</b>
        </div>
      ))}
      {mark && <DemonstrationMark>{mark}</DemonstrationMark>}
    </figure>
  )
}
