import { mirrored } from './geometry'
import { Picture } from './picture'

type Props = {
  /** Between 0 and 1. */
  values: readonly number[]
  label: string
  rtl: boolean
  words: { low: string; high: string }
  mark?: string
}

/** Many values on one line, each a stroke. */
export function Strip({ values, label, rtl, words, mark }: Props) {
  return (
    <Picture label={label} height={52} rtl={rtl} mark={mark}>
      <line className="rule" x1="0" x2="100%" y1={16} y2={16} />
      {[...new Set(values.map((value) => Math.round(1000 * value) / 10))].map((value) => (
        <line
          key={value}
          className="tick"
          x1={mirrored(rtl, value)}
          x2={mirrored(rtl, value)}
          y1={4}
          y2={28}
        />
      ))}
      <text x={mirrored(rtl, 0)} y={48} textAnchor="start">
        {words.low}
      </text>
      <text x={mirrored(rtl, 100)} y={48} textAnchor="end">
        {words.high}
      </text>
    </Picture>
  )
}
