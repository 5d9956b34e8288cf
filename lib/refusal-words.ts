import { faults, refusals } from './refusal'

/** Every refusal in the reader's language, for the leaves that answer without a reload. */
export function refusalWords(t: (key: keyof typeof refusals) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(refusals).map((code) => [code, t(code as keyof typeof refusals)]))
}

/** The refusal named in an address, or null if that names none. */
export function refusalIn(t: (key: keyof typeof refusals) => string, code: string | undefined) {
  const found = Object.keys(refusals).find((known) => known === code)
  return found ? t(found as keyof typeof refusals) : null
}

/** What may be wrong with a field, in the reader's language. */
export function faultWords(t: (key: `fault.${(typeof faults)[number]}`) => string): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault, t(`fault.${fault}`)]))
}
