import { createHash } from 'node:crypto'
import type { VoteChoice } from '@/db/enums'

export type Cast = { ballot: number; state: string; choice: VoteChoice; seq: number; at: Date }

/** Eight digits that anyone can compute again from the published record: `ballot|state|seq|choice|moment`. */
export function receiptOf({ ballot, state, choice, seq, at }: Cast) {
  const words = [ballot, state, seq, choice, at.toISOString()].join('|')
  const [first = '', second = ''] =
    createHash('sha256').update(words).digest('hex').slice(0, 8).match(/.{4}/g) ?? []
  return `${first} ${second}`
}
