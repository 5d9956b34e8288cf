import { sqlState } from './database-errors'
import { type RefusalCode, type Refused, refuse } from './refusal'

const said: Record<string, RefusalCode> = {
  CY001: 'closed',
  CY002: 'not_allowed',
  CY003: 'changed_meanwhile',
}

/** What a trigger of ours says, as a refusal; any other error is thrown on. */
export function triggerRefusal(error: unknown): Refused {
  const code = said[sqlState(error) ?? '']
  if (!code) throw error
  return refuse(code)
}
