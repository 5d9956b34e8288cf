import { minimumPersons, minimumStates } from './common-ground'

/** How many persons stand behind a figure, and how many States they come from; null where States don't come into it. */
export type Behind = { persons: number; states: number | null }

/** Whether a figure may be told at all (rule 6). */
export const mayTell = ({ persons, states }: Behind) =>
  persons >= minimumPersons && (states === null || states >= minimumStates)

/**
 * Which rows of a breakdown may be told. Rows with too few persons or States are kept back, and as many of the
 * smallest others as it takes that the total gives nothing away: what is kept back is either nothing or at least two
 * rows that reach the minimum together. A row of nobody tells of nobody.
 * @returns for each row, in the same order, whether it may be told
 */
export function tellableRows(rows: readonly Behind[]): boolean[] {
  const told = rows.map((row) => row.persons === 0 || mayTell(row))
  for (;;) {
    const kept = rows.filter((_, index) => !told[index])
    if (kept.length === 0 || (kept.length > 1 && mayTell(together(kept)))) return told
    const smallest = rows
      .map(({ persons }, index) => ({ persons, index }))
      .filter(({ persons, index }) => told[index] && persons > 0)
      .sort((a, b) => a.persons - b.persons)[0]
    if (!smallest) return told
    told[smallest.index] = false
  }
}

const together = (rows: readonly Behind[]): Behind => ({
  persons: rows.reduce((sum, row) => sum + row.persons, 0),
  states: rows.every((row) => row.states === null)
    ? null
    : rows.reduce((sum, row) => sum + (row.states ?? 0), 0),
})
