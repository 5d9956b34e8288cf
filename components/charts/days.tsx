import { mirrored, percent } from './geometry'
import { Picture } from './picture'

type Series = { name: string; values: readonly number[] }

type Props = {
  series: readonly Series[]
  /** Under every seventh column, the last one among them. */
  dates: readonly string[]
  /** Each day in words. */
  titles: readonly string[]
  label: string
  rtl: boolean
  mark?: string
}

const head = 40
const plot = 64
const block = head + plot + 16
const foot = 20

/** Small columns by day, one picture below the other with the days in common, each to its own scale. */
export function Days({ series, dates, titles, label, rtl, mark }: Props) {
  const step = 100 / Math.max(dates.length, 1)
  const last = dates.length - 1
  return (
    <Picture label={label} height={series.length * block + foot} rtl={rtl} mark={mark}>
      {series.map(({ name, values }, place) => {
        const most = Math.max(...values)
        const top = place * block
        const bottom = top + head + plot
        return (
          <g key={name}>
            <text className="value" x={mirrored(rtl, 0)} y={top + 14}>
              {name}
            </text>
            <line className="rule" x1="0" x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} />
            {values.map((value, index) => {
              const height = most > 0 ? (plot * value) / most : 0
              const isFirstMost = value === most && values.indexOf(value) === index
              return (
                <g key={titles[index]}>
                  <title>{titles[index]}</title>
                  <rect
                    className="f-measure"
                    x={mirrored(rtl, index * step + step * 0.15, step * 0.7)}
                    width={percent(step * 0.7)}
                    y={bottom - height}
                    height={height}
                  />
                  {isFirstMost && most > 0 && (
                    <text
                      x={mirrored(rtl, (index + 0.5) * step)}
                      y={bottom - height - 5}
                      textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
                    >
                      {value}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
      {dates.map((date, index) => {
        if ((last - index) % 7 !== 0) return null
        return (
          <text
            key={date}
            x={index === last ? mirrored(rtl, 100) : mirrored(rtl, (index + 0.5) * step)}
            y={series.length * block + 10}
            textAnchor={index === last ? 'end' : 'middle'}
          >
            {date}
          </text>
        )
      })}
    </Picture>
  )
}
