import { z } from 'zod'
import { commentAddress } from '@/features/comments/input'
import { type RefusalCode, refusals } from '@/lib/refusal'
import { mostTogether } from './input'
import type { DecidedTogether } from './together-mutations'

/** The result of a decision on several comments, as it stands in the address that the form leads to. */
export const spellResult = ({ entries, refused }: DecidedTogether) =>
  new URLSearchParams({
    entries: entries.join(','),
    refused: refused.map(({ proposal, comment, refusal }) => `${proposal}.${comment}.${refusal}`).join(','),
  }).toString()

const isRefusal = (code: string | undefined): code is RefusalCode =>
  Object.keys(refusals).includes(code ?? '')

/** Reads it again; nonsense in it is left out. Null if the address says nothing of a result. */
export function readResult(address: { entries?: string; refused?: string }): DecidedTogether | null {
  if (address.entries === undefined && address.refused === undefined) return null
  const entries = z.array(
    z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  )
  const numbers = entries.safeParse((address.entries ?? '').split(',').filter(Boolean).slice(0, mostTogether))
  const refused = (address.refused ?? '')
    .split(',')
    .slice(0, mostTogether)
    .flatMap((one) => {
      const [proposal, comment, refusal] = one.split('.')
      const parsed = commentAddress.safeParse({ proposal, comment })
      return parsed.success && isRefusal(refusal) ? [{ ...parsed.data, refusal }] : []
    })
  return { entries: numbers.success ? numbers.data : [], refused }
}
