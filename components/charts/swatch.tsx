import { Bar } from './bar'
import type { Kind } from './kinds'

/** The key to a colour and texture; decoration beside its word. */
export function Swatch({ kind }: { kind: Kind }) {
  return (
    <svg className="swatch" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <Bar kind={kind} rtl={false} x={0} width={100} y={0} height={14} />
    </svg>
  )
}
