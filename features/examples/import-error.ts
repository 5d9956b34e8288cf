/** What is wrong with an export, and where: 1-based line and column of characters; neither for a missing file. */
export class ImportError extends Error {
  override name = 'ImportError'

  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly column: number | null,
    readonly what: string,
  ) {
    super(line === null ? `${file}: ${what}` : `${file}:${line}:${column}: ${what}`)
  }
}
