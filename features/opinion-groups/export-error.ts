/** What is wrong with a file of an export; the line, from 1, where there is one. */
export class ExportError extends Error {
  override name = 'ExportError'

  constructor(file: string, line: number | null, what: string) {
    super(line === null ? `${file}: ${what}` : `${file}:${line}: ${what}`)
  }
}
