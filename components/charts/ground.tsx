import { Bar } from './bar'
import { mirrored } from './geometry'
import { Picture } from './picture'

type Props = {
  /** Shares that agree, between 0 and 1: ticks above the line (electoral groups) and below it (opinion groups). */
  above: readonly number[]
  below?: readonly number[]
  /** `common`: a solid bar to the least share. `divided`: a hatched one from the least to the most. */
  show: 'common' | 'divided'
  label: string
  rtl: boolean
  mark?: string
}

const base = 22

/** Common ground of one comment: the bar reaches exactly as far as the least convinced group. */
export function Ground({ above, below = [], show, label, rtl, mark }: Props) {
  const shares = [...above, ...below]
  const least = 100 * Math.min(1, ...shares)
  const most = 100 * Math.max(0, ...shares)
  const common = show === 'common'
  const height = base + (below.length > 0 ? 22 : 8)
  const ticks = [
    ...above.map((share, index) => ({ key: `above ${index}`, share, y1: 3, y2: base - 7 })),
    ...below.map((share, index) => ({ key: `below ${index}`, share, y1: base + 7, y2: height - 3 })),
  ]
  return (
    <Picture label={label} height={height} rtl={rtl} mark={mark}>
      <line className="rule" x1="0" x2="100%" y1={base} y2={base} />
      {shares.length > 0 && (
        <Bar
          kind={common ? 'support' : 'support_with_reservations'}
          rtl={rtl}
          x={common ? 0 : least}
          width={common ? least : most - least}
          y={base - 6}
          height={12}
        />
      )}
      {[0, 50, 100].map((value) => {
        const x = mirrored(rtl, value)
        return <line key={value} className="rule" x1={x} x2={x} y1={base - 4} y2={base + 4} />
      })}
      {ticks.map(({ key, share, y1, y2 }) => {
        const x = mirrored(rtl, 100 * share)
        const isLeast = 100 * share === least
        return <line key={key} className={isLeast ? 'tick least' : 'tick'} x1={x} x2={x} y1={y1} y2={y2} />
      })}
    </Picture>
  )
}
