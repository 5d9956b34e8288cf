import { maxCommentLength } from '@/features/comments/limits'
import { type CsvFile, type CsvRecord, columnsOf, readTable } from './polis-csv'

export type Statement = {
  id: number
  /** The participant who wrote it; null where the export doesn't say. */
  author: number | null
  at: Date
  /** Rejected, not yet looked at, accepted. */
  moderated: -1 | 0 | 1
  isMeta: boolean
  isSeed: boolean
  text: string
}

const columns = ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'] as const
const decisions = new Map([
  ['-1', -1],
  ['0', 0],
  ['1', 1],
] as const)
const flags = new Map([
  ['true', true],
  ['false', false],
  ['', false],
])

/** The statements of `comments.csv`, by id. Its own counts are ignored: they count every change of mind again. */
export function readStatements(file: CsvFile): Statement[] {
  const statements = new Map<number, Statement>()
  readTable(file, (header: CsvRecord) => {
    const at = columnsOf(header, columns)
    const flag = (name: string) => {
      const place = header.fields.indexOf(name)
      return (record: CsvRecord) => place !== -1 && record.choice(place, flags)
    }
    const isMeta = flag('is-meta')
    const isSeed = flag('is-seed')
    return (record) => {
      const id = record.integer(at['comment-id'])
      if (statements.has(id)) record.fail(at['comment-id'], `statement ${id} stands here for the second time`)
      statements.set(id, {
        id,
        author: record.field(at['author-id']) === '' ? null : record.integer(at['author-id']),
        at: readMoment(record, at.timestamp),
        moderated: record.choice(at.moderated, decisions),
        isMeta: isMeta(record),
        isSeed: isSeed(record),
        text: readText(record, at['comment-body']),
      })
    }
  })
  return [...statements.values()].sort((a, b) => a.id - b.id)
}

const endOfYear9999 = 253_402_300_799_999

/** A moment in milliseconds or, as newer exports write it, in seconds: no deliberation is from before March 1973. */
export function readMoment(record: CsvRecord, index: number): Date {
  const value = record.integer(index, endOfYear9999)
  return new Date(value < 1e11 ? value * 1000 : value)
}

function readText(record: CsvRecord, index: number) {
  const text = record.field(index)
  if (text.includes('\0')) record.fail(index, 'the text contains a null character')
  const length = [...text].length
  if (length > maxCommentLength) {
    record.fail(index, `the text has ${length} characters, more than the ${maxCommentLength} of a comment`)
  }
  return text
}
