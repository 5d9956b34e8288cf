import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { SkipReason } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { announceBallot } from '@/features/ballots/announcement-mutations'
import { openStages } from '@/features/threads/policy'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import type { NextInput, SeriesInput } from './input'
import { type Amendments, type AnnouncedSeries, readAmendments } from './queries'
import { questionOf } from './question'
import { missingFrom, planOf, resultsOf, stepText } from './sequence'
import { advance, type Step, type StepResult } from './series'

/** The proposal with all that is decided on it, locked: nobody else takes a step before the commit. */
async function holdAmendments(tx: Executor, chair: Viewer, slug: string) {
  await tx.execute(sql`select id from proposals where slug = ${slug} for update`)
  return readAmendments(tx, chair, slug)
}

/**
 * Announces the sequence of decisions on a proposal with its terms. The order has every amendment that stands; until the
 * first step is taken another announcement replaces it.
 */
export async function announceSeries(
  db: Database,
  chair: Viewer,
  input: SeriesInput,
): Promise<Outcome<{ proposal: string; series: number }>> {
  if (!may(chair, 'open_ballot')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const found = await holdAmendments(tx, chair, input.proposal)
      if (!found) return refuse('not_found')
      if (!openStages.includes(found.stage) || found.series?.steps.length) return refuse('closed')
      if (!found.version || found.paragraphs.length === 0) return refuse('invalid')
      const standing = found.amendments.filter((amendment) => !amendment.withdrawn)
      const byNumber = new Map(standing.map((amendment) => [amendment.number, amendment.id]))
      const ordered = input.amendments.map(({ amendment }) => amendment)
      const known = [...ordered, ...input.amendments.flatMap(({ voids }) => voids)]
      if (ordered.length !== byNumber.size || !known.every((number) => byNumber.has(number)))
        return refuse('changed_meanwhile')
      const number = await storeSeries(tx, chair, found, input, byNumber)
      return { ok: true, proposal: input.proposal, series: number }
    })
  } catch (error) {
    return triggerRefusal(error)
  }
}

async function storeSeries(
  tx: Executor,
  chair: Viewer,
  found: Amendments,
  { organ, threshold, visibility, minutes, decides, amendments }: SeriesInput,
  ids: ReadonlyMap<number, string>,
) {
  const [row] = await tx.execute<{ id: string; number: number }>(sql`
    insert into series (proposal_id, version_id, organ, threshold, visibility, minutes, decides, account_id)
    select ${found.proposalId}, v.id, ${organ}, ${threshold}, ${visibility}, ${minutes}, ${decides},
      ${chair.accountId}
    from text_versions v join proposals p on p.text_id = v.text_id where p.id = ${found.proposalId}
    order by v.number desc limit 1 returning id, number`)
  if (!row) throw new Error('the series was not numbered')
  for (const [index, { amendment, voids }] of amendments.entries())
    await tx.execute(sql`
      insert into series_amendments (series_id, position, amendment_id, voids)
      values (${row.id}, ${index + 1}, ${ids.get(amendment) ?? null}, ${`{${voids.join(',')}}`}::int[])`)
  return row.number
}

/**
 * Records the steps that are skipped and puts the next one to the vote. Two chairs who press at once take one step: the
 * second finds the sequence further than it saw.
 */
export async function takeNextStep(
  db: Database,
  chair: Viewer,
  input: NextInput,
): Promise<Outcome<{ proposal: string; ballot: number | null }>> {
  if (!may(chair, 'open_ballot')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const found = await holdAmendments(tx, chair, input.proposal)
      if (!found?.series) return refuse('not_found')
      const { series } = found
      if (!openStages.includes(found.stage)) return refuse('closed')
      const seen = series.number === input.series && series.steps.length === input.steps
      if (!seen || missingFrom(found).length > 0) return refuse('changed_meanwhile')
      const results = resultsOf(found)
      const { skipped, next } = advance(planOf(found), results)
      if (next.act === 'wait') return refuse('changed_meanwhile')
      for (const [index, { step, outcome }] of skipped.entries())
        await storeStep(tx, chair, found, series, results.length + index + 1, step, { reason: outcome })
      if (next.act === 'end')
        return skipped.length > 0 ? { ok: true, proposal: found.slug, ballot: null } : refuse('closed')
      const ballot = await putToVote(tx, chair, found, series, [...results, ...skipped], next.step)
      await storeStep(tx, chair, found, series, results.length + skipped.length + 1, next.step, {
        ballot: ballot.id,
      })
      return { ok: true, proposal: found.slug, ballot: ballot.number }
    })
  } catch (error) {
    return triggerRefusal(error)
  }
}

async function putToVote(
  tx: Executor,
  chair: Viewer,
  found: Amendments,
  { organ, threshold, visibility, minutes, decides }: AnnouncedSeries,
  results: readonly StepResult[],
  step: Step,
) {
  const changed = results.some(
    ({ step: { kind }, outcome }) =>
      (kind === 'amendment' && outcome === 'adopted') || (kind === 'paragraph' && outcome === 'not_adopted'),
  )
  const author = step.kind === 'amendment' && found.amendments.find(({ number }) => number === step.amendment)
  return announceBallot(tx, chair, {
    proposal: found.proposalId,
    version: changed ? null : (found.version?.id ?? null),
    paragraph: step.kind === 'paragraph' ? step.paragraph : null,
    text: stepText(found, results, step),
    question: await questionOf(found, results, step),
    proposerCode: author ? author.code : step.kind === 'whole' ? found.mainSponsor : null,
    method: 'recorded_vote',
    organ,
    // A motion is decided by simple majority; an important question's amendments and parts as the question itself.
    threshold: step.kind === 'division' ? 'simple' : threshold,
    visibility,
    demonstration: found.demonstration,
    opensAt: found.now,
    closesAt: new Date(found.now.getTime() + minutes * 60_000),
    followsId: null,
    takesUp: null,
    decides: decides && step.kind === 'whole',
  })
}

async function storeStep(
  tx: Executor,
  chair: Viewer,
  found: Amendments,
  series: AnnouncedSeries,
  position: number,
  step: Step,
  decided: { ballot?: string; reason?: SkipReason },
) {
  const amendment =
    step.kind === 'amendment' && found.amendments.find(({ number }) => number === step.amendment)
  await tx.execute(sql`
    insert into series_steps (series_id, position, kind, amendment_id, delegation_code, paragraph, ballot_id, reason, account_id)
    values (${series.id}, ${position}, ${step.kind}, ${amendment ? amendment.id : null},
      ${step.kind === 'division' ? step.state : null}, ${step.kind === 'paragraph' ? step.paragraph : null},
      ${decided.ballot ?? null}, ${decided.reason ?? null}, ${chair.accountId})`)
}
