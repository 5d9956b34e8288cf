import { readFaults } from './faults'

export type Sent =
  | { kind: 'idle' | 'sending' | 'done' }
  | { kind: 'refused'; refusal: string; fields: Readonly<Record<string, string>> }

export const refusedOffline: Sent = { kind: 'refused', refusal: 'offline', fields: {} }

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null) {
  const data = new FormData(form, submitter)
  data.set('requestId', form.dataset.requestId ?? '')
  return Object.fromEntries([...data].filter(([, value]) => typeof value === 'string'))
}

/** Sends a form in place. Throws when the server can't be reached. */
export async function send(form: HTMLFormElement, submitter: HTMLElement | null) {
  const reply = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(fieldsOf(form, submitter)),
  })
  const outcome: { ok: boolean; refusal?: string; fields?: Record<string, string>; next?: string } =
    await reply.json()
  return outcome
}

/** What the address says of a form that was sent without JavaScript and came back. */
export function refusedBefore(address: URLSearchParams, form: string): Sent {
  const refusal = address.get('error')
  if (!refusal || address.get('form') !== form) return { kind: 'idle' }
  return { kind: 'refused', refusal, fields: readFaults(address.get('fields')) }
}
