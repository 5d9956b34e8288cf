import { randomNumbers } from './random'
import { tridiagonalEigen } from './tridiagonal'

/** Writes into `target` what a symmetric linear map makes of `source`. */
export type SymmetricMap = (source: Float64Array, target: Float64Array) => void

export type Eigenpair = { value: number; vector: Float64Array }

export type Precision = {
  /** What the map may leave of a vector beside its multiple, relative to the largest eigenvalue. */
  tolerance?: number
  /** A direction near to what is sought, which is found sooner from there. */
  near?: Float64Array
}

/** As exact as it gets, relative to the largest eigenvalue. */
const finest = 1e-10
const firstCheck = 8
/** Looking whether it is enough costs ever more: wait for an eighth more steps each time. */
const checkGrowth = 1.125
const seed = 20131105

/**
 * The eigenvectors of the largest eigenvalues of a symmetric, positive semidefinite map, by Lanczos' method with full
 * reorthogonalisation: as exact as doubles allow, in a few dozen applications of the map.
 * @returns at most `wanted` pairs, largest first, vectors of length 1
 */
export function leadingEigenvectors(
  map: SymmetricMap,
  size: number,
  wanted: number,
  { tolerance = finest, near }: Precision = {},
): Eigenpair[] {
  const random = randomNumbers(seed)
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let exhaustions = 0
  let nextCheck = firstCheck
  for (let next = unit(near) ?? perpendicular(basis, size, random); next; ) {
    basis.push(next)
    const image = new Float64Array(size)
    map(next, image)
    diagonal.push(dot(next, image))
    orthogonalise(image, basis)
    const length = Math.sqrt(dot(image, image))
    const enough = tolerance * Math.max(...diagonal)
    // What an exhausted direction reaches holds every eigenvalue once; equal ones take another direction each.
    const isExhausted = length <= enough
    if (isExhausted) exhaustions += 1
    const isLast = basis.length === size || exhaustions === wanted
    if (isLast || (!isExhausted && basis.length >= nextCheck)) {
      nextCheck = Math.ceil(basis.length * checkGrowth)
      const pairs = tridiagonalEigen(diagonal, beside).slice(0, wanted)
      const isSettled = pairs.every(({ vector }) => length * Math.abs(vector.at(-1) ?? 0) <= enough)
      if (isLast || isSettled) return pairs.map((pair) => ({ ...pair, vector: combine(basis, pair.vector) }))
    }
    beside.push(isExhausted ? 0 : length)
    next = isExhausted ? perpendicular(basis, size, random) : image.map((value) => value / length)
  }
  return []
}

/** The same direction at length 1; null for none. */
function unit(vector: Float64Array | undefined) {
  const length = vector ? Math.sqrt(dot(vector, vector)) : 0
  return vector && length > 0 ? vector.map((value) => value / length) : null
}

/** A direction that is perpendicular to all of the basis; null when the basis already spans everything. */
function perpendicular(basis: readonly Float64Array[], size: number, random: () => number) {
  if (basis.length >= size) return null
  const vector = Float64Array.from({ length: size }, () => random() - 0.5)
  orthogonalise(vector, basis)
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((value) => value / length)
}

/** Twice, since one pass leaves what rounding put back. */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]) {
  for (let pass = 0; pass < 2; pass += 1) {
    for (const direction of basis) addScaled(vector, direction, -dot(vector, direction))
  }
}

function combine(basis: readonly Float64Array[], weights: Float64Array) {
  const sum = new Float64Array(basis[0]?.length ?? 0)
  basis.forEach((direction, index) => {
    addScaled(sum, direction, weights[index] as number)
  })
  const length = Math.sqrt(dot(sum, sum))
  return sum.map((value) => value / length)
}

function addScaled(target: Float64Array, source: Float64Array, factor: number) {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] as number) + factor * (source[at] as number)
  }
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number)
  return sum
}
