/** Advances of C, o, m, dotless i, t and y in Comity Serif, in parts of the size of the type. */
const widths = [0.663, 0.59, 0.961, 0.336, 0.368, 0.592] as const
const [c, o, m, i] = widths

export const wordmarkWidth = (size: number) => size * widths.reduce((sum, width) => sum + width, 0)

/** The name of Comity with a square seat above its i, as in the masthead; `x` is where it begins on the left. */
export function wordmark(
  x: number,
  baseline: number,
  size: number,
  colours: { ink: string; accent: string },
) {
  const side = size * 0.155
  const seat = x + size * (c + o + m + i / 2) - side / 2
  const top = baseline - size * 0.715
  return `<text x="${x}" y="${baseline}" font-family="Comity Serif" font-weight="600" font-size="${size}" fill="${colours.ink}">Com\u0131ty</text><rect x="${seat.toFixed(1)}" y="${top.toFixed(1)}" width="${side}" height="${side}" fill="${colours.accent}"/>`
}
