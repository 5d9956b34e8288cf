import type { AmendmentKind, SkipReason } from '@/db/enums'

export type SeriesAmendment = {
  number: number
  kind: AmendmentKind
  paragraph: number
  /** Amendments on which there is nothing left to decide once this one is adopted. */
  voids: readonly number[]
  withdrawn: boolean
}

/** A State's request for separate votes on paragraphs. An objection puts the request itself to the vote. */
export type Division = { state: string; paragraphs: readonly number[]; objected: boolean }

export type Series = {
  /** The numbers of the text's paragraphs, in their order. */
  paragraphs: readonly number[]
  /** In the chair's order, furthest from the text first. */
  amendments: readonly SeriesAmendment[]
  divisions: readonly Division[]
}

export type Step =
  | { kind: 'amendment'; amendment: number }
  | { kind: 'division'; state: string }
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'whole' }

/**
 * A skipped step says why there is no vote: the author withdrew it; an adopted amendment made it void; its paragraphs
 * were deleted; what a request asks for is granted already; no operative paragraph is left, and the whole is rejected.
 */
export type StepOutcome = 'adopted' | 'not_adopted' | 'pending' | SkipReason
export type StepResult = { step: Step; outcome: StepOutcome }

export type Next =
  | { act: 'vote'; step: Step }
  | { act: 'skip'; step: Step; reason: SkipReason }
  /** The vote on this step isn't over. */
  | { act: 'wait'; step: Step }
  | { act: 'end'; adopted: boolean }

export const stepKey = (step: Step) =>
  step.kind === 'amendment'
    ? `amendment ${step.amendment}`
    : step.kind === 'division'
      ? `division ${step.state}`
      : step.kind === 'paragraph'
        ? `paragraph ${step.paragraph}`
        : 'whole'

/** What has been decided so far, asked by step. */
function standing(results: readonly StepResult[]) {
  const outcomes = new Map(results.map(({ step, outcome }) => [stepKey(step), outcome]))
  return {
    of: (step: Step) => outcomes.get(stepKey(step)),
    adopted: (amendment: SeriesAmendment) => outcomes.get(`amendment ${amendment.number}`) === 'adopted',
  }
}
type Standing = ReturnType<typeof standing>

const deletedIn = (series: Series, { adopted }: Standing) =>
  new Set(series.amendments.flatMap((a) => (a.kind === 'delete' && adopted(a) ? [a.paragraph] : [])))

const grantedIn = (series: Series, { of }: Standing) =>
  new Set(
    series.divisions.flatMap(({ state, paragraphs, objected }) =>
      !objected || of({ kind: 'division', state }) === 'adopted' ? paragraphs : [],
    ),
  )

const isRejected = (paragraph: number, { of }: Standing) =>
  of({ kind: 'paragraph', paragraph }) === 'not_adopted'

function skipAmendment(series: Series, amendment: SeriesAmendment, standing: Standing): SkipReason | null {
  if (amendment.withdrawn) return 'withdrawn'
  if (voidedBy(series, amendment.number, standing.adopted)) return 'void'
  const gone = deletedIn(series, standing).has(amendment.paragraph)
  return gone && amendment.kind !== 'add_after' ? 'deleted' : null
}

/** The adopted amendment that left nothing to decide on this one. */
const voidedBy = (series: Series, number: number, adopted: Standing['adopted']) =>
  series.amendments.find((other) => adopted(other) && other.voids.includes(number))

function skipDivision(series: Series, division: Division, standing: Standing): SkipReason | null {
  const deleted = deletedIn(series, standing)
  const left = division.paragraphs.filter((paragraph) => !deleted.has(paragraph))
  if (left.length === 0) return 'deleted'
  const granted = grantedIn(series, standing)
  return left.every((paragraph) => granted.has(paragraph)) ? 'granted' : null
}

function nothingLeft(series: Series, standing: Standing) {
  const deleted = deletedIn(series, standing)
  return (
    series.paragraphs.every((paragraph) => deleted.has(paragraph) || isRejected(paragraph, standing)) &&
    !series.amendments.some((amendment) => amendment.kind === 'add_after' && standing.adopted(amendment))
  )
}

/** Every step in its turn, with the reason why it would be skipped now. */
function* stepsOf(series: Series, standing: Standing): Generator<[Step, SkipReason | null]> {
  for (const amendment of series.amendments)
    yield [{ kind: 'amendment', amendment: amendment.number }, skipAmendment(series, amendment, standing)]
  for (const division of series.divisions)
    if (division.objected)
      yield [{ kind: 'division', state: division.state }, skipDivision(series, division, standing)]
  const granted = grantedIn(series, standing)
  const deleted = deletedIn(series, standing)
  for (const paragraph of series.paragraphs)
    if (granted.has(paragraph))
      yield [{ kind: 'paragraph', paragraph }, deleted.has(paragraph) ? 'deleted' : null]
  yield [{ kind: 'whole' }, nothingLeft(series, standing) ? 'nothing_left' : null]
}

/**
 * What comes next on a proposal: the amendments in the chair's order, motions for division that met an objection, the
 * paragraphs voted on separately in the text's order, then the whole as amended. A step is decided once, and a vote
 * under way is waited for. The text that each step is about: `amendedText`.
 */
export function nextStep(series: Series, results: readonly StepResult[]): Next {
  const now = standing(results)
  for (const [step, reason] of stepsOf(series, now)) {
    const outcome = now.of(step)
    if (outcome === 'pending') return { act: 'wait', step }
    if (outcome === undefined) return reason ? { act: 'skip', step, reason } : { act: 'vote', step }
  }
  return { act: 'end', adopted: now.of({ kind: 'whole' }) === 'adopted' }
}

/** The skips that are due now, and what follows them. */
export function advance(series: Series, results: readonly StepResult[]) {
  const skipped: { step: Step; outcome: SkipReason }[] = []
  for (;;) {
    const next = nextStep(series, [...results, ...skipped])
    if (next.act !== 'skip') return { skipped, next }
    skipped.push({ step: next.step, outcome: next.reason })
  }
}

/** For the page: which adopted amendment made this one void. */
export const voiderOf = (series: Series, results: readonly StepResult[], number: number) =>
  voidedBy(series, number, standing(results).adopted)?.number ?? null

/** For the page: what would still come, if nothing more were adopted but what has been. */
export function upcoming(series: Series, results: readonly StepResult[]): Step[] {
  const now = standing(results)
  return [...stepsOf(series, now)].flatMap(([step]) => (now.of(step) === undefined ? [step] : []))
}
