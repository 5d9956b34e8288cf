import { isUtf8 } from 'node:buffer'

export type Position = { line: number; column: number }

const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
const comma = 0x2c

/** Line and column (both from 1, the column in characters) of a byte in a UTF-8 file. */
export function positionOf(bytes: Buffer, offset: number): Position {
  const lineStart = offset === 0 ? 0 : bytes.lastIndexOf(lineFeed, offset - 1) + 1
  let line = 1
  for (let at = bytes.indexOf(lineFeed); at !== -1 && at < lineStart; at = bytes.indexOf(lineFeed, at + 1)) {
    line += 1
  }
  const before = bytes.toString('utf8', lineStart, offset).replace(/^\uFEFF/, '')
  return { line, column: [...before].length + 1 }
}

/** Where field number `index` (from 0) begins in the record that follows byte `recordStart`; its end if it has fewer. */
export function fieldPosition(bytes: Buffer, recordStart: number, index: number): Position {
  let at = recordStart
  if (at === 0 && bytes.toString('utf8', 0, 3) === '\uFEFF') at = 3
  while (isLineBreak(bytes[at])) at += 1
  for (let field = 0; field < index; field += 1) {
    const end = fieldEnd(bytes, at)
    if (bytes[end] !== comma) return positionOf(bytes, end)
    at = end + 1
  }
  return positionOf(bytes, at)
}

function fieldEnd(bytes: Buffer, start: number) {
  let quoted = bytes[start] === quote
  let at = quoted ? start + 1 : start
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (quoted) {
      if (byte !== quote) continue
      if (bytes[at + 1] === quote) at += 1
      else quoted = false
    } else if (byte === comma || isLineBreak(byte)) break
  }
  return at
}

function isLineBreak(byte: number | undefined) {
  return byte === lineFeed || byte === carriageReturn
}

/** The first byte that isn't UTF-8. A line feed is never part of a longer character, so each line is judged alone. */
export function invalidUtf8Position(bytes: Buffer): Position | null {
  if (isUtf8(bytes)) return null
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) {
      let valid = end
      while (!isUtf8(bytes.subarray(start, valid))) valid -= 1
      return positionOf(bytes, valid)
    }
    start = end + 1
  }
  return null
}
