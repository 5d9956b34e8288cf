import type { Eigenpair } from './eigenvectors'

const maximumSweeps = 60

/**
 * All eigenpairs of a symmetric tridiagonal matrix, largest eigenvalue first, by the implicit QL method.
 * @param diagonal n values
 * @param beside the n − 1 values beside the diagonal
 */
export function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]): Eigenpair[] {
  const size = diagonal.length
  const values = Float64Array.from(diagonal)
  const off = Float64Array.from({ length: size }, (_, at) => beside[at] ?? 0)
  off[size - 1] = 0
  const vectors = diagonal.map((_, at) => {
    const unit = new Float64Array(size)
    unit[at] = 1
    return unit
  })
  for (let first = 0; first < size; first += 1) {
    for (let sweep = 0; sweep < maximumSweeps; sweep += 1) {
      const last = endOfBlock(values, off, first)
      if (last === first) break
      rotateBlock(values, off, vectors, first, last)
    }
  }
  return vectors
    .map((vector, at) => ({ value: values[at] as number, vector }))
    .sort((a, b) => b.value - a.value)
}

/** The first row from `first` on that is coupled with no later one. */
function endOfBlock(values: Float64Array, off: Float64Array, first: number) {
  let last = first
  while (last < values.length - 1) {
    const size = Math.abs(values[last] as number) + Math.abs(values[last + 1] as number)
    if (Math.abs(off[last] as number) <= Number.EPSILON * size) break
    last += 1
  }
  return last
}

/** One QL step with Wilkinson's shift on rows `first` to `last`; rows of `vectors` follow the rotations. */
function rotateBlock(
  values: Float64Array,
  off: Float64Array,
  vectors: Float64Array[],
  first: number,
  last: number,
) {
  const start = values[first] as number
  const lean = ((values[first + 1] as number) - start) / (2 * (off[first] as number))
  const reach = Math.hypot(lean, 1)
  let g = (values[last] as number) - start + (off[first] as number) / (lean + (lean < 0 ? -reach : reach))
  let sine = 1
  let cosine = 1
  let shift = 0
  for (let at = last - 1; at >= first; at -= 1) {
    const f = sine * (off[at] as number)
    const b = cosine * (off[at] as number)
    const length = Math.hypot(f, g)
    off[at + 1] = length
    if (length === 0) {
      values[at + 1] = (values[at + 1] as number) - shift
      off[last] = 0
      return
    }
    sine = f / length
    cosine = g / length
    g = (values[at + 1] as number) - shift
    const turned = ((values[at] as number) - g) * sine + 2 * cosine * b
    shift = sine * turned
    values[at + 1] = g + shift
    g = cosine * turned - b
    rotate(vectors[at] as Float64Array, vectors[at + 1] as Float64Array, sine, cosine)
  }
  values[first] = (values[first] as number) - shift
  off[first] = g
  off[last] = 0
}

function rotate(one: Float64Array, other: Float64Array, sine: number, cosine: number) {
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as number, other[at] as number]
    other[at] = sine * a + cosine * b
    one[at] = cosine * a - sine * b
  }
}
