/** Where the last page ended: the agree count of the top comment and the path, as "100.12.31". */
export type Cursor = { agree: number; path: number[] }

export const cursorOf = (path: readonly number[], agree: number) => [agree, ...path].join('.')

/** @returns null for anything that isn't a cursor of ours, so that a forged one starts at the top. */
export function readCursor(text: string | undefined): Cursor | null {
  const [agree, ...path] = (text ?? '').split('.').map(Number)
  const valid = [agree, ...path].every((n) => Number.isInteger(n) && n !== undefined && n >= 0 && n < 2 ** 31)
  return valid && agree !== undefined && path.length >= 1 && path.length <= 4 ? { agree, path } : null
}
