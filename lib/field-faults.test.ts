import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { refusedAddress, refuseInput, spellFaults } from './field-faults'
import { refuse } from './refusal'

const reason = z
  .string()
  .trim()
  .max(500, 'too_long')
  .regex(/[^\s\p{C}]/u)
const input = z.discriminatedUnion('act', [
  z.object({ act: z.literal('hide'), reasonCode: z.string().max(40), reason }),
  z.object({ act: z.literal('move'), thread: z.coerce.number().int().positive(), reason }),
])

const faultsOf = (given: Record<string, unknown>) => {
  const parsed = input.safeParse(given)
  return parsed.success ? null : refuseInput(parsed.error, given)
}

const hiding = { act: 'hide', reasonCode: 'other', reason: 'Beside the matter.' }

test.each([
  ['nothing', {}, null],
  ['only spaces', { reason: ' \n ' }, { refusal: 'invalid', fields: { reason: 'missing' } }],
  ['only what cannot be seen', { reason: '\u200b' }, { refusal: 'invalid', fields: { reason: 'invalid' } }],
  ['too many words', { reason: 'x'.repeat(501) }, { refusal: 'too_long', fields: { reason: 'too_long' } }],
  ['no act', { act: undefined }, { refusal: 'invalid', fields: { act: 'missing' } }],
  ['no thread', { act: 'move', thread: '' }, { refusal: 'invalid', fields: { thread: 'missing' } }],
  [
    'a thread of letters',
    { act: 'move', thread: 'x' },
    { refusal: 'invalid', fields: { thread: 'invalid' } },
  ],
  [
    'several at once',
    { reason: '', reasonCode: 'x'.repeat(99) },
    { refusal: 'invalid', fields: { reason: 'missing', reasonCode: 'invalid' } },
  ],
])('%s at fault', (_name, change, expected) => {
  expect(faultsOf({ ...hiding, ...change })).toEqual(expected && { ok: false, ...expected })
})

test('faults are spelled for an address', () => {
  expect(spellFaults({ reason: 'missing', 'question.en': 'too_long' })).toBe(
    'reason:missing,question.en:too_long',
  )
})

describe('where a refused form comes back', () => {
  const refused = refuse('invalid', { reason: 'missing' })

  test('at itself, with its faults in the address', () => {
    expect(refusedAddress('/en/moderation?proposal=p', refused, { form: '/api/decisions' })).toBe(
      '/en/moderation?proposal=p&error=invalid&form=%2Fapi%2Fdecisions&fields=reason%3Amissing#refused',
    )
  })

  test('without those of the time before', () => {
    const before = refusedAddress('/en', refused, { form: 'f' })
    expect(refusedAddress(before, refuse('too_fast'), { form: 'f' })).toBe(
      '/en?error=too_fast&form=f&fields=#refused',
    )
  })

  test('at the message of the page, where it does not say which it is', () => {
    for (const form of [undefined, 'x'.repeat(101), {}])
      expect(refusedAddress('/en', refused, { form })).toBe('/en?error=invalid#message')
  })
})
