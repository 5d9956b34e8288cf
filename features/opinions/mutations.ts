import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { Audience, OpinionChoice, Stage } from '@/db/enums'
import { uniqueViolation } from '@/lib/database-errors'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { OpinionInput } from './input'
import { whyNoOpinion } from './policy'

export type OpinionReceipt = {
  choice: OpinionChoice | null
  /** How often this person has changed the opinion, first one included; 0 for none. */
  seq: number
  agree: number
  disagree: number
  pass: number
}

type SubjectRow = {
  id: string
  hidden: boolean
  withdrawn: boolean
  audience: Audience
  audienceDelegation: string | null
  closed: boolean
  stage: Stage
  past: boolean
  collection: 'agenda' | 'method_example'
}

async function lockSubject(tx: Executor, input: OpinionInput) {
  const [row] = await tx.execute<SubjectRow>(sql`
    select c.id, c.hidden_at is not null as hidden, c.withdrawn_at is not null as withdrawn, t.audience,
      t.audience_delegation as "audienceDelegation", t.closed_at is not null as closed, p.stage, p.collection,
      coalesce(clock_timestamp() >= p.closes_at, false) as past
    from proposals p join comments c on c.proposal_id = p.id and c.number = ${input.comment}
    join threads t on t.id = c.thread_id where p.slug = ${input.proposal} for share of t, p`)
  return row
}

async function readReceipt(tx: Executor, comment: string, viewer: Viewer): Promise<OpinionReceipt> {
  const [row] = await tx.execute<OpinionReceipt>(sql`
    select o.choice, coalesce(o.seq, 0) as seq, y.agree, y.disagree, y.pass from comment_tallies y
    left join opinions o on o.comment_id = y.comment_id and o.account_id = ${viewer.accountId}
    where y.comment_id = ${comment}`)
  return row ?? { choice: null, seq: 0, agree: 0, disagree: 0, pass: 0 }
}

/**
 * Records a person's opinion on a comment. One transaction: keep the subject open, ask the policy, append the
 * event. The trigger numbers it, and drops one that repeats the standing opinion.
 */
export async function recordOpinion(
  db: Database,
  viewer: Viewer,
  input: OpinionInput,
): Promise<Outcome<OpinionReceipt>> {
  const choice = input.choice === 'withdraw' ? null : input.choice
  try {
    return await db.transaction(async (tx) => {
      const subject = await lockSubject(tx, input)
      if (!subject) return refuse('not_found')
      const barred = whyNoOpinion(viewer, {
        ...subject,
        thread: subject,
        threadClosed: subject.closed,
        threadLocked: false,
      })
      if (barred) return refuse(barred)
      await tx.execute(sql`
        insert into opinion_events (comment_id, account_id, choice, request_id)
        values (${subject.id}, ${viewer.accountId}, ${choice}, ${input.requestId ?? null})`)
      return { ok: true, ...(await readReceipt(tx, subject.id, viewer)) }
    })
  } catch (error) {
    if (uniqueViolation(error) !== 'opinion_events_request') throw error
    return replay(db, viewer, input, choice)
  }
}

/** The same request again gives the same receipt; the same key for anything else is refused. */
async function replay(db: Database, viewer: Viewer, input: OpinionInput, choice: OpinionChoice | null) {
  const [event] = await db.execute<{
    comment_id: string
    choice: OpinionChoice | null
    seq: number
    same: boolean
  }>(sql`
    select e.comment_id, e.choice, e.seq, p.slug = ${input.proposal} and c.number = ${input.comment} as same
    from opinion_events e join comments c on c.id = e.comment_id join proposals p on p.id = c.proposal_id
    where e.account_id = ${viewer.accountId} and e.request_id = ${input.requestId ?? null}`)
  if (!event?.same || event.choice !== choice) return refuse('request_reused')
  return { ok: true as const, ...(await readReceipt(db, event.comment_id, viewer)), choice, seq: event.seq }
}
