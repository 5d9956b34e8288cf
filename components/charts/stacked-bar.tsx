import { Bar } from './bar'
import { spans } from './geometry'
import { type Counts, drawingOrder } from './kinds'
import { Picture } from './picture'

type Props = { counts: Counts; label: string; rtl: boolean; mark?: string }

/** One thin bar; the whole is the sum of the counts. */
export function StackedBar({ counts, label, rtl, mark }: Props) {
  const kinds = drawingOrder.filter((kind) => counts[kind])
  const widths = spans(kinds.map((kind) => counts[kind] ?? 0))
  return (
    <Picture label={label} height={14} rtl={rtl} mark={mark}>
      {kinds.length === 0 && <Bar kind="none" rtl={rtl} x={0} width={100} y={0} height={14} />}
      {kinds.map((kind, index) => (
        <Bar
          key={kind}
          kind={kind}
          rtl={rtl}
          x={widths[index]?.x ?? 0}
          width={widths[index]?.width ?? 0}
          y={0}
          height={14}
        />
      ))}
    </Picture>
  )
}
