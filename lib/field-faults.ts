import type { z } from 'zod'
import { type Fault, type Faults, type Refused, refuse } from './refusal'
import { type Fields, withQuery } from './request-fields'

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** A refusal that names each field at fault, as it was given. */
export function refuseInput(error: z.ZodError, given: Fields): Refused {
  const found: Record<string, Fault> = {}
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? '')
    if (name && !Object.hasOwn(found, name))
      found[name] = message === 'too_long' ? 'too_long' : isBlank(given[name]) ? 'missing' : 'invalid'
  }
  const tooLong = error.issues.some((issue) => issue.message === 'too_long')
  return refuse(tooLong ? 'too_long' : 'invalid', found)
}

/** Faults as they stand in the address of a refused form: `reason:missing,thread:not_found`. */
export const spellFaults = (found: Faults) =>
  Object.entries(found)
    .slice(0, 20)
    .map((pair) => pair.join(':'))
    .join(',')

/** The page with what was refused, at the form if that says which it is (`SendForm`), otherwise at the page's message. */
export function refusedAddress(back: string, { refusal, fields: found = {} }: Refused, { form }: Fields) {
  const named = typeof form === 'string' && form.length <= 100
  if (!named) return withQuery(back, { error: refusal }, 'message')
  return withQuery(back, { error: refusal, form, fields: spellFaults(found) }, 'refused')
}
