import type { OpinionChoice } from '@/db/enums'

/** Digits, because a letter of one language isn't on the keyboard of another. */
export const keys = { agree: '1', disagree: '2', pass: '3', undo: '0' } as const satisfies Record<
  OpinionChoice | 'undo',
  string
>
export type KeyAct = keyof typeof keys

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>

/** The digit on the key that was pressed: French keyboards give it only with shift, Arabic ones give another digit. */
function digitOf({ key, code, shiftKey }: Press) {
  if (/^[0-9]$/.test(key)) return key
  return shiftKey ? undefined : /^Digit([0-9])$/.exec(code)?.[1]
}

/** What a key asks for; null for any other, with a modifier, and while it is held down. */
export function actOf(press: Press): KeyAct | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.repeat) return null
  const digit = digitOf(press)
  return (Object.keys(keys) as KeyAct[]).find((act) => keys[act] === digit) ?? null
}
