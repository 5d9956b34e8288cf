import { refusals } from './refusal'

/** Every refusal in the reader's language, for the leaves that answer without a reload. */
export function refusalWords(t: (key: keyof typeof refusals) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(refusals).map((code) => [code, t(code as keyof typeof refusals)]))
}
