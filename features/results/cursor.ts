/** Where a page of published comments ended. */
export const cursorAfter = (number: number) => `after-${number}`

/** @returns the number a page starts after (0 without a cursor), or null for what is no cursor of ours */
export function readCursor(text: string | null) {
  if (text === null) return 0
  const number = /^after-([1-9][0-9]{0,8})$/.exec(text)?.[1]
  return number ? Number(number) : null
}
