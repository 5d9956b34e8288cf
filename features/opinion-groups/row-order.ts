import type { OpinionMatrix } from './opinion-matrix'

/**
 * The same opinions with rows in the order that `OpinionMatrix` asks for, without empty rows and columns.
 * @param matrix with rows in any order, the columns of each ascending
 */
export function inOrderOfAppearance(matrix: OpinionMatrix): OpinionMatrix {
  const { personIds, commentIds, setAside } = matrix
  const order = rowOrder(matrix)
  const place = usedPlaces(matrix)
  const isUsed = (_: number, column: number) => place[column] !== -1
  return {
    personIds: order.map((row) => personIds[row] as number),
    commentIds: commentIds.filter(isUsed),
    ...rearranged(matrix, order, place),
    setAside: setAside.filter(isUsed),
  }
}

/** By first column and, where several begin with the same, by person. */
function rowOrder({ personIds, rowStart, columns }: OpinionMatrix) {
  const first = personIds.map((_, row) => columns[rowStart[row] as number] ?? -1)
  return Int32Array.from(personIds.keys())
    .filter((row) => (rowStart[row + 1] as number) > (rowStart[row] as number))
    .sort(
      (a, b) =>
        (first[a] as number) - (first[b] as number) || (personIds[a] as number) - (personIds[b] as number),
    )
}

/** The place of each column among those with any opinion; −1 for the others. */
function usedPlaces({ columns, commentIds }: OpinionMatrix) {
  const place = new Int32Array(commentIds.length).fill(-1)
  for (let cell = 0; cell < columns.length; cell += 1) place[columns[cell] as number] = 0
  let used = 0
  for (let column = 0; column < place.length; column += 1) {
    if (place[column] === -1) continue
    place[column] = used
    used += 1
  }
  return place
}

function rearranged({ rowStart, columns, choices }: OpinionMatrix, order: Int32Array, place: Int32Array) {
  const moved = {
    rowStart: new Int32Array(order.length + 1),
    columns: new Int32Array(columns.length),
    choices: new Int8Array(choices.length),
  }
  let to = 0
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] as number
    const end = rowStart[row + 1] as number
    for (let cell = rowStart[row] as number; cell < end; cell += 1) {
      moved.columns[to] = place[columns[cell] as number] as number
      moved.choices[to] = choices[cell] as number
      to += 1
    }
    moved.rowStart[at + 1] = to
  }
  return moved
}
