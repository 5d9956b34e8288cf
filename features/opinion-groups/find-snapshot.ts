import { inContentOrder, inGivenOrder } from './content-order'
import { leastOpinions } from './grouping'
import { type OpinionMatrix, opinionMatrix } from './opinion-matrix'
import type { Seats } from './opinion-queries'
import type { Opinions } from './opinions'
import { leastOnMap, snapshotOf } from './snapshot'

/** What a computation needs: nothing but numbers, and the States of the agenda's persons. */
export type Question = {
  opinions: Opinions
  seats: Seats | null
  /** Whether accounts stand in the order of ids that never change, as those of an import do. */
  ordered: boolean
  /** A part of a deliberation: said nothing of while too little was said in it. */
  part: boolean
}

/** Columns of `group_members`: one entry a person, `groups` −1 for who isn't placed. */
export type Places = { accounts: Int32Array; groups: Int8Array; x: Float64Array; y: Float64Array }

/** The snapshot as JSON, and everyone's place; null where there is too little to say anything. */
export type Answer = { snapshot: string; places: Places } | null

/** From opinions to what is kept: no database in it, so that it runs anywhere. */
export function findSnapshot({ opinions, seats, ordered, part }: Question): Answer {
  const { opinions: known, accounts } = ordered ? inGivenOrder(opinions) : inContentOrder(opinions)
  const matrix = opinionMatrix(known, new Set())
  if (part ? isTooLittle(matrix) : accounts.length === 0) return null
  const accountOf = (row: number) => accounts[matrix.personIds[row] as number] as number
  const { snapshot, groupOf, placeOf } = snapshotOf(matrix, seats && stateOf(seats, accountOf))
  const persons = accounts.length
  const places = {
    accounts: new Int32Array(persons),
    groups: new Int8Array(persons),
    x: new Float64Array(persons),
    y: new Float64Array(persons),
  }
  for (let row = 0; row < persons; row += 1) {
    const [x, y] = placeOf(row)
    places.accounts[row] = accountOf(row)
    places.groups[row] = groupOf(row)
    places.x[row] = x
    places.y[row] = y
  }
  return { snapshot: JSON.stringify(snapshot), places }
}

/** Fewer persons make groups that move with every opinion, fewer comments place nobody. */
const isTooLittle = ({ personIds, commentIds }: OpinionMatrix) =>
  personIds.length < leastOnMap || commentIds.length < leastOpinions

function stateOf(seats: Seats, accountOf: (row: number) => number) {
  const states = new Map<number, string>()
  for (const { state, accounts } of seats) for (const account of accounts) states.set(account, state)
  return (row: number) => states.get(accountOf(row)) ?? null
}
