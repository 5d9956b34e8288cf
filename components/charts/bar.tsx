import { mirrored, percent } from './geometry'
import { type Kind, look } from './kinds'

type Props = { kind: Kind; rtl: boolean; x: number; width: number; y: number; height: number }

/** One textured rectangle; x and width in per cent, y and height in pixels. `none` and `absent` are outlines. */
export function Bar({ kind, rtl, x, width, y, height }: Props) {
  if (width <= 0 || height <= 0) return null
  const texture = look[kind]
  const across = { x: mirrored(rtl, x, width), width: percent(width) }
  return texture === 'none' ? (
    <rect {...across} y={y + 0.5} height={Math.max(height - 1, 0)} className="blank" />
  ) : (
    <rect {...across} y={y} height={height} fill={`url(#t-${texture})`} className="edge" />
  )
}
