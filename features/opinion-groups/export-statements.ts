import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { ExportError } from './export-error'

type Row = { record: Record<string, string>; info: { lines: number } }

/**
 * The statements that take no part in finding or describing groups: rejected ones (`moderated` −1) and those about
 * their author (`is-meta`, absent from older exports), from `comments.csv`.
 */
export function readSetAside(path: string): Set<number> {
  const file = basename(path)
  const setAside = new Set<number>()
  for (const { record, info } of rowsOf(path)) {
    const id = record['comment-id'] ?? ''
    if (!/^\d+$/.test(id)) throw new ExportError(file, info.lines, 'comment-id is not a whole number')
    if (!/^(-1|0|1)$/.test(record.moderated ?? '')) {
      throw new ExportError(file, info.lines, 'moderated is not -1, 0 or 1')
    }
    if (record.moderated === '-1' || record['is-meta'] === 'true') setAside.add(Number(id))
  }
  return setAside
}

function rowsOf(path: string): Row[] {
  try {
    return parse(readFileSync(path), { bom: true, columns: true, info: true }) as unknown as Row[]
  } catch (error) {
    throw error instanceof CsvError ? new ExportError(basename(path), null, error.message) : error
  }
}
