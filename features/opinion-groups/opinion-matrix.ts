/** One opinion per person and comment, in any order: 1 agree, −1 disagree, 0 pass. */
export type Opinions = {
  persons: Int32Array
  comments: Int32Array
  choices: Int8Array
}

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
  const personSort = indexed(opinions.persons)
  const commentSort = indexed(opinions.comments)
  const order = byCommentAndPerson(personSort, commentSort)
  const rows = rowsByAppearance(order, personSort, commentSort)
  const { starts: rowStart } = countingStarts(rows.ofCell, rows.count)
  const columns = new Int32Array(order.length)
  const choices = new Int8Array(order.length)
  const next = rowStart.slice()
  for (const cell of order) {
    const row = rows.ofCell[cell] as number
    const at = next[row] as number
    next[row] = at + 1
    columns[at] = commentSort.indexes[cell] as number
    choices[at] = opinions.choices[cell] as number
  }
  return {
    personIds: rows.ids,
    commentIds: commentSort.ids,
    rowStart,
    columns,
    choices,
    setAside: Uint8Array.from(commentSort.ids, (id) => (setAside.has(id) ? 1 : 0)),
  }
}

type Indexed = { ids: Int32Array; indexes: Int32Array }

/** The distinct ids, ascending, and for each cell the place of its id among them. */
function indexed(values: Int32Array): Indexed {
  const ids = Int32Array.from(new Set(values)).sort()
  const places = new Map<number, number>()
  ids.forEach((id, place) => {
    places.set(id, place)
  })
  return { ids, indexes: values.map((id) => places.get(id) as number) }
}

/** Where each key begins once cells are grouped by key. */
function countingStarts(keys: Int32Array, count: number) {
  const starts = new Int32Array(count + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1
  for (let key = 0; key < count; key += 1) {
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  }
  return { starts }
}

/** Cells sorted by comment and person, in two linear passes. */
function byCommentAndPerson(persons: Indexed, comments: Indexed) {
  const cells = Int32Array.from(persons.indexes.keys())
  const order = stableByKey(stableByKey(cells, persons), comments)
  for (let at = 1; at < order.length; at += 1) {
    const [one, other] = [order[at - 1] as number, order[at] as number]
    if (
      comments.indexes[one] === comments.indexes[other] &&
      persons.indexes[one] === persons.indexes[other]
    ) {
      throw new RangeError('one person has two opinions on one comment')
    }
  }
  return order
}

function stableByKey(cells: Int32Array, { ids, indexes }: Indexed) {
  const { starts: next } = countingStarts(indexes, ids.length)
  const sorted = new Int32Array(cells.length)
  for (const cell of cells) {
    const key = indexes[cell] as number
    const at = next[key] as number
    next[key] = at + 1
    sorted[at] = cell
  }
  return sorted
}

function rowsByAppearance(order: Int32Array, persons: Indexed, comments: Indexed) {
  const rowOfPerson = new Int32Array(persons.ids.length).fill(-1)
  const ids = new Int32Array(persons.ids.length)
  const ofCell = new Int32Array(comments.indexes.length)
  let count = 0
  for (const cell of order) {
    const person = persons.indexes[cell] as number
    if (rowOfPerson[person] === -1) {
      rowOfPerson[person] = count
      ids[count] = persons.ids[person] as number
      count += 1
    }
    ofCell[cell] = rowOfPerson[person] as number
  }
  return { ids, ofCell, count }
}
