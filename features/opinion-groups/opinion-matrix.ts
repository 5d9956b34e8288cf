import { placesAmongDistinct } from './distinct'
import { type Opinions, opinionsAt } from './opinions'
import { inOrderOfAppearance } from './row-order'
import { stableOrder } from './stable-order'

/**
 * Opinions as a sparse matrix, the same whatever the order they came in. Rows are persons in the order in which they
 * first appear when opinions are sorted by comment and person, as Polis has them; columns are the comments with at
 * least one opinion, ascending.
 */
export type OpinionMatrix = {
  personIds: Int32Array
  commentIds: Int32Array
  /** Row i holds cells `rowStart[i]` to `rowStart[i + 1]`, its columns ascending. */
  rowStart: Int32Array
  columns: Int32Array
  choices: Int8Array
  /** 1 for a comment that was moderated out or says something about its author rather than the subject. */
  setAside: Uint8Array
}

/** @param setAside ids of comments that take no part in finding or describing groups */
export function opinionMatrix(opinions: Opinions, setAside: ReadonlySet<number>): OpinionMatrix {
  const byComment = stableOrder(opinions.comments)
  const { ids: commentIds, places } = placesAmongDistinct(opinions.comments, byComment)
  const cells = opinionsAt({ ...opinions, comments: places }, stableOrder(opinions.persons, byComment))
  refuseRepeats(cells)
  const rowStart = runStarts(cells.persons)
  return inOrderOfAppearance({
    personIds: firsts(cells.persons, rowStart),
    commentIds,
    rowStart,
    columns: cells.comments,
    choices: cells.choices,
    setAside: Uint8Array.from(commentIds, (id) => (setAside.has(id) ? 1 : 0)),
  })
}

/** Where each run of equal ids begins in an ascending list, and at last its end. */
function runStarts(ascending: Int32Array) {
  const starts: number[] = []
  for (let at = 0; at < ascending.length; at += 1) {
    if (at === 0 || ascending[at] !== ascending[at - 1]) starts.push(at)
  }
  return Int32Array.from([...starts, ascending.length])
}

const firsts = (ascending: Int32Array, starts: Int32Array) =>
  starts.subarray(0, -1).map((start) => ascending[start] as number)

/** @param cells by person and comment */
function refuseRepeats({ persons, comments }: Opinions) {
  for (let at = 1; at < persons.length; at += 1) {
    if (persons[at] === persons[at - 1] && comments[at] === comments[at - 1]) {
      throw new RangeError('one person has two opinions on one comment')
    }
  }
}
