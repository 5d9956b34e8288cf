const rows = 3
/** So that few States make no huge tiles. */
const leastAcross = 60
const gap = 3
const stroke = 1.5

/**
 * Tiles of equal size in three rows, one for each Member State, filled for each that has declared a position. Column by
 * column, so that equal ones stand together.
 * @param mirrored begins on the right
 */
export function tiles(
  { declared, members }: { declared: number; members: number },
  { left, top, width, mirrored }: { left: number; top: number; width: number; mirrored: boolean },
  colours: { declared: string; none: string },
) {
  const step = width / Math.max(leastAcross, Math.ceil(members / rows))
  const side = step - gap
  function path(from: number, to: number, inset: number) {
    const edge = (side - 2 * inset).toFixed(2)
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => {
      const place = from + at
      const along = Math.floor(place / rows) * step
      const x = left + (mirrored ? width - along - side : along) + inset
      const y = top + (place % rows) * step + inset
      return `M${x.toFixed(2)} ${y.toFixed(2)}h${edge}v${edge}h-${edge}z`
    }).join('')
  }
  return `<path d="${path(0, declared, 0)}" fill="${colours.declared}"/><path d="${path(declared, members, stroke / 2)}" fill="none" stroke="${colours.none}" stroke-width="${stroke}"/>`
}
