import type { AmendmentKind } from '@/db/enums'
import type { StepResult } from './series'

type Paragraph<Body> = { number: number; body: Body }
export type TextAmendment<Body> = {
  number: number
  kind: AmendmentKind
  paragraph: number
  /** None where a paragraph is deleted. */
  body: Body | null
}

/**
 * The number of the n-th paragraph inserted after another: 3.1 to 3.9, then 3.91 and on. Those that were there keep
 * theirs, since comments and requests for division refer to them.
 */
export const insertedNumber = (after: number, n: number): number =>
  Number(`${after}.${'9'.repeat(Math.floor((n - 1) / 9))}${((n - 1) % 9) + 1}`)

/**
 * The text with the amendments adopted so far, in the order in which they were adopted, and without the paragraphs that
 * were rejected in separate votes. A later replacement of a paragraph replaces an earlier one.
 */
export function amendedText<Body>(
  text: readonly Paragraph<Body>[],
  amendments: readonly TextAmendment<Body>[],
  results: readonly StepResult[],
): Paragraph<Body>[] {
  const byNumber = new Map(amendments.map((amendment) => [amendment.number, amendment]))
  const slots = new Map(
    text.map(({ number, body }) => [number, { body: body as Body | null, after: [] as Body[] }]),
  )
  for (const { step, outcome } of results) {
    if (step.kind === 'paragraph' && outcome === 'not_adopted') {
      const slot = slots.get(step.paragraph)
      if (slot) slot.body = null
    }
    if (step.kind !== 'amendment' || outcome !== 'adopted') continue
    const amendment = byNumber.get(step.amendment)
    const slot = amendment && slots.get(amendment.paragraph)
    if (!slot) continue
    if (amendment.kind !== 'add_after') slot.body = amendment.body
    else if (amendment.body !== null) slot.after.push(amendment.body)
  }
  return [...slots].flatMap(([number, { body, after }]) => [
    ...(body === null ? [] : [{ number, body }]),
    ...after.map((inserted, index) => ({ number: insertedNumber(number, index + 1), body: inserted })),
  ])
}
