import { leadingEigenvectors, type Precision, type SymmetricMap } from './eigenvectors'
import type { OpinionMatrix } from './opinion-matrix'

/** What spreads the persons most: per column the mean choice and its weight in the first and second component. */
export type Components = { means: Float64Array; first: Float64Array; second: Float64Array }

/**
 * The two principal components of the opinions. A missing opinion counts as its comment's mean, so that centred it is
 * 0 and only the opinions given are ever touched. Comments set aside count as passed by everyone. Signs are fixed by
 * a positive sum of weights.
 * @param precision of `leadingEigenvectors`, as exact as can be unless given
 */
export function principalComponents(matrix: OpinionMatrix, precision?: Precision): Components {
  const means = meanChoices(matrix)
  const size = means.length
  const centred = centredCells(matrix, means)
  const map: SymmetricMap = (source, target) => spread(matrix, centred, source, target)
  const pairs = leadingEigenvectors(map, size, 2, precision)
  const [first, second] = [0, 1].map((place) => {
    const pair = pairs[place]
    const negligible = !pair || pair.value <= 1e-9 * (pairs[0]?.value ?? 0)
    return negligible ? new Float64Array(size) : mirrored(pair.vector)
  })
  return { means, first: first as Float64Array, second: second as Float64Array }
}

/** Mean of the choices given on each comment; 0 for one set aside. */
function meanChoices({ columns, choices, setAside }: OpinionMatrix) {
  const sums = new Float64Array(setAside.length)
  const counts = new Float64Array(setAside.length)
  for (let cell = 0; cell < columns.length; cell += 1) {
    const column = columns[cell] as number
    sums[column] = (sums[column] as number) + (choices[cell] as number)
    counts[column] = (counts[column] as number) + 1
  }
  return sums.map((sum, column) => (setAside[column] ? 0 : sum / (counts[column] as number)))
}

/** Every cell less its comment's mean: 0 on comments set aside, as on those that nobody has judged. */
function centredCells({ columns, choices, setAside }: OpinionMatrix, means: Float64Array) {
  const centred = new Float64Array(columns.length)
  for (let cell = 0; cell < columns.length; cell += 1) {
    const column = columns[cell] as number
    if (!setAside[column]) centred[cell] = (choices[cell] as number) - (means[column] as number)
  }
  return centred
}

/** target = Xᵀ X source, X being the centred matrix; target begins at 0. */
function spread(
  { rowStart, columns }: OpinionMatrix,
  centred: Float64Array,
  source: Float64Array,
  target: Float64Array,
) {
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const start = rowStart[row] as number
    const end = rowStart[row + 1] as number
    let sum = 0
    for (let cell = start; cell < end; cell += 1) {
      sum += (centred[cell] as number) * (source[columns[cell] as number] as number)
    }
    for (let cell = start; cell < end; cell += 1) {
      const column = columns[cell] as number
      target[column] = (target[column] as number) + sum * (centred[cell] as number)
    }
  }
}

function mirrored(vector: Float64Array) {
  const sum = vector.reduce((total, value) => total + value, 0)
  return sum < 0 ? vector.map((value) => -value) : vector
}
