import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOpinions, opinionsOf, shuffled } from './fixtures/opinions'
import { opinionMatrix } from './opinion-matrix'

describe('the matrix of opinions', () => {
  it('has persons by first comment and number, comments ascending, and marks those set aside', () => {
    const opinions = opinionsOf([
      [9, 30, 1],
      [4, 20, 0],
      [900_000, 4, -1],
      [2, 20, 1],
      [9, 4, 1],
      [4, 4, -1],
    ])
    expect(opinionMatrix(opinions, new Set([20, 99]))).toEqual({
      personIds: Int32Array.of(4, 9, 900_000, 2),
      commentIds: Int32Array.of(4, 20, 30),
      rowStart: Int32Array.of(0, 2, 4, 5, 6),
      columns: Int32Array.of(0, 1, 0, 2, 0, 1),
      choices: Int8Array.of(-1, 0, 1, 1, -1, 1),
      setAside: Uint8Array.of(0, 1, 0),
    })
  })

  it('is the same for every order of import', () => {
    fc.assert(
      fc.property(anyOpinions, fc.nat(), (opinions, seed) => {
        expect(opinionMatrix(shuffled(opinions, seed), new Set([5]))).toEqual(
          opinionMatrix(opinions, new Set([5])),
        )
      }),
    )
  })

  it('refuses two opinions of one person on one comment', () => {
    const twice = opinionsOf([
      [1, 2, 1],
      [1, 3, 0],
      [1, 2, -1],
    ])
    expect(() => opinionMatrix(twice, new Set())).toThrow('two opinions on one comment')
  })

  it('of nothing is empty', () => {
    expect(opinionMatrix(opinionsOf([]), new Set()).rowStart).toEqual(Int32Array.of(0))
  })
})
