type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>

const acts = { j: 'next', k: 'previous', x: 'select', d: 'decide' } as const

export type QueueAct = (typeof acts)[keyof typeof acts] | 'list'

/** What a key does in the queue: by its letter, and by its place where the keyboard writes in another script. */
export function queueAct({ key, code, ctrlKey, altKey, metaKey }: Pressed): QueueAct | null {
  if (ctrlKey || altKey || metaKey) return null
  if (['?', '؟', '？'].includes(key)) return 'list'
  const letter = /^[\x20-\x7e]$/.test(key) ? key : code.replace(/^Key/, '').toLowerCase()
  return Object.hasOwn(acts, letter) ? acts[letter as keyof typeof acts] : null
}
