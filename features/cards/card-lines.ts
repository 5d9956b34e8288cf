import { markLines } from '@/components/charts/mark-lines'

export type Fitted = { size: number; lines: string[] }

/** A word without a break that is longer than a line goes on in the next. */
function brokenAt(line: string, columns: number) {
  const letters = [...line]
  if (letters.length <= columns) return [line]
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += columns) pieces.push(letters.slice(at, at + columns).join(''))
  return pieces
}

const stops = /[\s,.;:\u060c\u061b\u3001\u3002\uff0c\uff1b]+$/

/**
 * Breaks a text into lines at the first size of type at which it needs no more than `most` of them; at the last size,
 * what goes beyond is cut off with an ellipsis.
 * @param letter the width of an average letter, in parts of the size
 * @param sizes largest first
 */
export function fitLines(
  text: string,
  width: number,
  letter: number,
  sizes: readonly (readonly [size: number, most: number])[],
): Fitted {
  let fitted: Fitted = { size: 0, lines: [] }
  for (const [size, most] of sizes) {
    const columns = Math.floor(width / (size * letter))
    const lines = markLines(text.trim(), columns).flatMap((line) => brokenAt(line, columns))
    if (lines.length <= most) return { size, lines }
    // Room for the ellipsis, which Chinese sets as wide as two letters.
    const [last = ''] = markLines(lines[most - 1] ?? '', columns - 3)
    fitted = { size, lines: [...lines.slice(0, most - 1), `${last.replace(stops, '')}…`] }
  }
  return fitted
}
