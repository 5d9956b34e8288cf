import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ExportError } from './export-error'

const chunkSize = 1 << 22
const [lineFeed, carriageReturn, comma, quote, minus, zero] = [0x0a, 0x0d, 0x2c, 0x22, 0x2d, 0x30]

/** A line under the cursor of `readLines`, its fields found but not decoded; valid until the next one is read. */
export class ExportLine {
  number = 0
  fields = 0
  private bytes: Buffer = Buffer.alloc(0)
  private readonly ends: number[] = []
  private start = 0

  constructor(private readonly file: string) {}

  moveTo(bytes: Buffer, start: number, end: number) {
    this.bytes = bytes
    this.start = start
    this.number += 1
    this.fields = 0
    let quoted = false
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]
      if (byte === quote) quoted = !quoted
      else if (byte === comma && !quoted) this.endField(at)
    }
    if (quoted) this.fail('a quotation mark is not closed on its line')
    this.endField(end)
  }

  private endField(at: number) {
    this.ends[this.fields] = at
    this.fields += 1
  }

  /** The whole number in a field; null where it is empty. */
  integer(field: number): number | null {
    const end = this.ends[field]
    if (end === undefined) this.fail(`there is no field ${field + 1}`)
    let at = field === 0 ? this.start : (this.ends[field - 1] as number) + 1
    if (at === end) return null
    const negative = this.bytes[at] === minus
    if (negative) at += 1
    if (at === end) this.fail(`field ${field + 1} is not a whole number`)
    let value = 0
    for (; at < end; at += 1) {
      const digit = (this.bytes[at] as number) - zero
      if (digit < 0 || digit > 9) this.fail(`field ${field + 1} is not a whole number`)
      value = value * 10 + digit
    }
    return negative ? -value : value
  }

  id(field: number): number {
    const value = this.integer(field)
    if (value === null || value < 0 || value > 0x7fffffff) this.fail(`field ${field + 1} is not an id`)
    return value
  }

  fail(what: string): never {
    throw new ExportError(this.file, this.number, what)
  }
}

/**
 * Reads a CSV of numbers line by line, without holding the file; quoted fields are passed over. Calls `open` with the
 * header's fields, and what it returns with each line below.
 */
export function readLines(path: string, open: (header: string[]) => (line: ExportLine) => void): void {
  const line = new ExportLine(basename(path))
  let read: ((line: ExportLine) => void) | undefined
  let width = 0
  const take = (bytes: Buffer, start: number, feed: number) => {
    const end = feed > start && bytes[feed - 1] === carriageReturn ? feed - 1 : feed
    line.moveTo(bytes, start, end)
    if (!read) {
      const header = (parse(bytes.subarray(start, end), { bom: true }) as string[][])[0] ?? []
      width = header.length
      read = open(header)
    } else if (end > start) {
      if (line.fields !== width) line.fail(`expected ${width} fields as in the header, found ${line.fields}`)
      read(line)
    }
  }
  const file = openSync(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (;;) {
      const bytes = Buffer.allocUnsafe(rest.length + chunkSize)
      rest.copy(bytes)
      const length = rest.length + readSync(file, bytes, rest.length, chunkSize, null)
      if (length === rest.length) break
      let start = 0
      for (let feed = bytes.indexOf(lineFeed); feed !== -1 && feed < length; ) {
        take(bytes, start, feed)
        start = feed + 1
        feed = bytes.indexOf(lineFeed, start)
      }
      rest = bytes.subarray(start, length)
    }
    if (rest.length > 0) take(rest, 0, rest.length)
    if (!read) throw new ExportError(basename(path), null, 'the file is empty')
  } finally {
    closeSync(file)
  }
}

/** The place of a named column; a missing one is an error. */
export function columnOf(file: string, header: readonly string[], name: string): number {
  const place = header.indexOf(name)
  if (place === -1) throw new ExportError(file, 1, `the column ${name} is missing from the header`)
  return place
}
