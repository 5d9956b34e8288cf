import { mirrored } from './geometry'
import { markLines } from './mark-lines'

type Props = {
  /** What the picture shows, in words. */
  label: string
  /** Pixels, without the mark. */
  height: number
  rtl: boolean
  /** A sentence drawn into the picture, so that no copy of it goes without. */
  mark?: string
  /** Letters of the mark that fit into one line where the picture is narrowest. */
  columns?: number
  children: React.ReactNode
}

const lineHeight = 17

/** A fluid SVG: x in per cent and y in pixels, so that text keeps its size and textures stay whole. */
export function Picture({ label, height, rtl, mark, columns = 42, children }: Props) {
  const lines = mark ? markLines(mark, columns) : []
  return (
    <svg
      className="chart"
      width="100%"
      height={height + (lines.length && lines.length * lineHeight + 8)}
      role="img"
      aria-label={mark ? `${label}. ${mark}` : label}
    >
      {children}
      {lines.map((line, index) => (
        <text key={line} x={mirrored(rtl, 0)} y={height + (index + 1) * lineHeight}>
          {line}
        </text>
      ))}
    </svg>
  )
}
