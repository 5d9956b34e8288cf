import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { fieldPosition, invalidUtf8Position } from './csv-position'
import { ImportError } from './import-error'

export type CsvFile = { name: string; bytes: Buffer }

/** One file of the export, or null when it isn't there. Throws `ImportError` when it is empty or not UTF-8. */
export async function readCsvFile(dir: string, name: string): Promise<CsvFile | null> {
  const bytes = await readFile(join(dir, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw new ImportError(name, null, null, `this file can't be read (${error.code})`)
  })
  if (!bytes) return null
  if (bytes.toString('latin1').trim() === '') throw new ImportError(name, 1, 1, 'the file is empty')
  const invalid = invalidUtf8Position(bytes)
  if (invalid) throw new ImportError(name, invalid.line, invalid.column, 'this is not valid UTF-8')
  return { name, bytes }
}

/** A record under the cursor of `readRecords`; valid until the next one is read. */
export class CsvRecord {
  fields: string[] = []
  private start = 0

  constructor(private readonly file: CsvFile) {}

  moveTo(fields: string[], start: number) {
    this.fields = fields
    this.start = start
  }

  field(index: number) {
    return this.fields[index] ?? ''
  }

  /** A whole number from 0 to `max`, which by default is the largest that a database's integer holds. */
  integer(index: number, max = 2_147_483_647) {
    const text = this.field(index)
    const value = Number(text)
    if (!/^\d+$/.test(text) || value > max) {
      this.fail(index, `expected a whole number from 0 to ${max}, found ${shown(text)}`)
    }
    return value
  }

  /** One of a few values, by the words that stand for them in the file. */
  choice<T>(index: number, meanings: ReadonlyMap<string, T>): T {
    const meaning = meanings.get(this.field(index))
    if (meaning === undefined) {
      const expected = [...meanings.keys()].map((word) => word || 'nothing').join(', ')
      this.fail(index, `expected one of ${expected}, found ${shown(this.field(index))}`)
    }
    return meaning
  }

  fail(index: number, what: string): never {
    const { line, column } = fieldPosition(this.file.bytes, this.start, index)
    throw new ImportError(this.file.name, line, column, what)
  }
}

/** Calls `read` with every record of a file, however many fields it has; nothing is kept in memory. */
export function readRecords(file: CsvFile, read: (record: CsvRecord) => void) {
  const record = new CsvRecord(file)
  let end = 0
  try {
    parse(file.bytes, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record(fields: string[], info) {
        record.moveTo(fields, end)
        read(record)
        end = info.bytes
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    record.moveTo([], end)
    record.fail(Number(error.column), quotationFaults[error.code] ?? error.message)
  }
}

const quotationFaults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens here and is never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'a quotation mark opens here, and text follows the one that closes it (inside quotes, quotation marks are doubled)',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside this field, which does not begin with one',
}

/**
 * Calls `open` with the header and what it returns with every record below, each as long as the header.
 * `open` finds its columns with `columnsOf`.
 */
export function readTable(file: CsvFile, open: (header: CsvRecord) => (record: CsvRecord) => void) {
  let read: ((record: CsvRecord) => void) | undefined
  let width = 0
  readRecords(file, (record) => {
    if (!read) {
      width = record.fields.length
      read = open(record)
    } else if (record.fields.length === width) read(record)
    else {
      const what = `expected ${width} fields as in the header, found ${record.fields.length}`
      record.fail(Math.min(width, record.fields.length), what)
    }
  })
}

/** The places of named columns in a header; a missing one is an error. */
export function columnsOf<Name extends string>(
  header: CsvRecord,
  names: readonly Name[],
): Record<Name, number> {
  const places = names.map((name) => {
    const place = header.fields.indexOf(name)
    if (place === -1) header.fail(0, `the column ${name} is missing from the header`)
    return [name, place] as const
  })
  return Object.fromEntries(places) as Record<Name, number>
}

function shown(text: string) {
  const characters = [...text]
  return text === '' ? 'nothing' : `“${characters.slice(0, 40).join('')}${characters.length > 40 ? '…' : ''}”`
}
