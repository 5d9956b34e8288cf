/** A row as whoever holds the database's rows sees it, system columns included; missing ones are null. */
export type SeenRow = { xmin: string; xmax: string; ctid: string; id: string | null; at: string | null }
export type Participation = SeenRow & { account: number }
/** A row that says something on answers: one answer, or how often each was given. */
export type AnswerRow = SeenRow & { counts: readonly number[] }

type Link = 'xmin' | 'xmax' | 'ctid' | 'id' | 'at'
const links: readonly Link[] = ['xmin', 'xmax', 'ctid', 'id', 'at']

const place = (ctid: string) => ctid.replace(/\d+/g, (n) => n.padStart(10, '0'))
const keyOf = (row: SeenRow, link: Link) =>
  link === 'ctid' ? place(row.ctid) : (row[link] ?? '').padStart(30, '0')

/** Rows that could be one person's by this link: those of the same transaction, or the one at the same rank. */
function candidates(
  person: Participation,
  people: readonly Participation[],
  rows: readonly AnswerRow[],
  link: Link,
) {
  if (link === 'xmin' || link === 'xmax')
    return rows.filter((row) => row.xmin === person.xmin || row.xmax === person.xmin)
  if (rows.length !== people.length) return []
  const ranked = <T extends SeenRow>(all: readonly T[]) =>
    [...all].sort((a, b) => (keyOf(a, link) < keyOf(b, link) ? -1 : 1))
  const found = ranked(rows)[ranked(people).indexOf(person)]
  return found ? [found] : []
}

const addUp = (rows: readonly AnswerRow[], options: number) =>
  Array.from({ length: options }, (_, option) =>
    rows.reduce((sum, row) => sum + (row.counts[option] ?? 0), 0),
  )

const share = (counts: readonly number[], option: number) =>
  (counts[option] ?? 0) / counts.reduce((sum, n) => sum + n, 0)

/**
 * How many answers whoever holds the rows attributes rightly, on average, by the best of the links; a person without
 * a candidate is guessed from the totals.
 */
export function attack(
  people: readonly Participation[],
  rows: readonly AnswerRow[],
  truth: ReadonlyMap<number, number>,
) {
  const options = Math.max(...rows.map((row) => row.counts.length))
  const totals = addUp(rows, options)
  const hits = (link: Link) =>
    people.reduce((sum, person) => {
      const linked = addUp(candidates(person, people, rows, link), options)
      const known = linked.some((n) => n > 0) ? linked : totals
      return sum + share(known, truth.get(person.account) ?? -1)
    }, 0)
  return Math.max(...links.map(hits))
}

/** What guessing from the totals alone gives: no secret is kept from that. */
export function chance(totals: readonly number[], truth: ReadonlyMap<number, number>) {
  return [...truth.values()].reduce((sum, option) => sum + share(totals, option), 0)
}
