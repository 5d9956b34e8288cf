/** A length or place along a picture's width, in per cent; SVG takes it as it is, so that pictures are fluid. */
export const percent = (x: number) => `${Number(x.toFixed(3))}%`

/**
 * Where a point or a span lies: x counts from the side where reading begins.
 * Text anchors need no mirroring, since they follow the direction of the page by themselves.
 */
export const mirrored = (rtl: boolean, x: number, width = 0) => percent(rtl ? 100 - x - width : x)

/** Spans one after the other whose widths fill 100 per cent, in proportion to their values. */
export function spans(values: readonly number[], whole = values.reduce((sum, value) => sum + value, 0)) {
  let x = 0
  return values.map((value) => {
    const width = whole > 0 ? (100 * value) / whole : 0
    const span = { x, width }
    x += width
    return span
  })
}
