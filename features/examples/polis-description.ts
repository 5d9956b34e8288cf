import { type CsvFile, readRecords } from './polis-csv'

export type Description = { topic: string; url: string; text: string }

/** The lines `key,value` of `summary.csv` that say what the deliberation was about; its counts are ignored. */
export function readDescription(file: CsvFile | null): Description {
  const values = new Map<string, string>()
  if (file) {
    readRecords(file, (record) => {
      const [key = '', ...value] = record.fields
      if (record.fields.some((field) => field.includes('\0'))) record.fail(0, 'a null character stands here')
      values.set(key, value.join(',').trim())
    })
  }
  return {
    topic: (values.get('topic') ?? '').replace(/\s+/g, ' '),
    url: values.get('url') ?? '',
    text: values.get('conversation-description') ?? '',
  }
}
