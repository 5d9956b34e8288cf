export type Line = { work: string; bar: string; measured: string; ok: boolean | null }

const lines: Line[] = []

export function report(work: string, bar: string, measured: string, ok: boolean | null) {
  lines.push({ work, bar, measured, ok })
  console.log(`${ok === null ? '     ' : ok ? 'held ' : 'SHORT'}  ${work}: ${measured}  (bar: ${bar})`)
}

export function printTable() {
  console.log('\n| work | bar | measured | |\n|---|---|---|---|')
  for (const { work, bar, measured, ok } of lines)
    console.log(
      `| ${work} | ${bar} | ${measured} | ${ok === null ? 'not measured' : ok ? 'held' : 'short'} |`,
    )
}

export const percent = (ours: number, reference: number) => Math.round((100 * ours) / reference)
