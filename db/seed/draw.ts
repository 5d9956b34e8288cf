import { createHash } from 'node:crypto'

/** A number from 0 to 1 drawn from the words, the same every time. */
export const draw = (...words: (string | number)[]) =>
  createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32

/** One of the choices, by weight. */
export function pick<T extends string>(weights: Record<T, number>, at: number): T {
  const entries = Object.entries(weights) as [T, number][]
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * total
  for (const [choice, weight] of entries) {
    left -= weight
    if (left < 0) return choice
  }
  throw new Error('nothing to choose from')
}

export const inBatches = <T>(rows: readonly T[], size = 2000) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
