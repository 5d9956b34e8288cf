'use client'

import { createContext, use, useId } from 'react'

export type Refusal = {
  /** What is wrong with which field, and how that is said in the reader's language. */
  fields: Readonly<Record<string, string>>
}

export const RefusalContext = createContext<Refusal | null>(null)

/** `reason:missing,thread:not_found` from the address of a refused form. */
export function readFaults(spelled: string | null): Record<string, string> {
  const pairs = (spelled ?? '').split(',').map((pair) => pair.split(':'))
  return Object.fromEntries(pairs.filter((pair) => pair.length === 2 && pair[0]))
}

type Described = { 'aria-describedby'?: string; 'aria-invalid'?: true }

/** What the form around says of the first of these fields that is at fault, and how a control points at it. */
export function useFault(names: readonly (string | undefined)[], described?: string) {
  const id = useId()
  const refusal = use(RefusalContext)
  const name = names.find((each) => each && refusal && Object.hasOwn(refusal.fields, each))
  const text = name && refusal ? refusal.fields[name] : undefined
  const aria: Described = text
    ? { 'aria-invalid': true, 'aria-describedby': described ? `${described} ${id}` : id }
    : { 'aria-describedby': described }
  return { id, text, aria }
}
