import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Audience, OpinionChoice, Stage } from '@/db/enums'
import { openStages } from '@/features/threads/policy'
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

/** What the rules ask about a comment, as the database says it; `record_opinion` compares it whole. */
type Circumstances = {
  hidden: boolean
  withdrawn: boolean
  audience: Audience
  audienceDelegation: string | null
  closed: boolean
  stage: Stage
  past: boolean
  collection: 'agenda' | 'method_example'
  /** Whoever gives it, since the session was asked. */
  suspended: boolean
}

const usual = openStages.map(
  (stage): Circumstances => ({
    hidden: false,
    withdrawn: false,
    audience: 'public',
    audienceDelegation: null,
    closed: false,
    stage,
    past: false,
    collection: 'agenda',
    suspended: false,
  }),
)

const whyBarred = (viewer: Viewer, found: Circumstances) =>
  found.suspended
    ? 'signed_out'
    : whyNoOpinion(viewer, { ...found, thread: found, threadClosed: found.closed, threadLocked: false })

/** Records the opinion if the comment's circumstances are among those permitted, and says what they are. */
async function recordIf(db: Database, viewer: Viewer, input: OpinionInput, permitted: Circumstances[]) {
  const choice = input.choice === 'withdraw' ? null : input.choice
  const [row] = await db.execute<OpinionReceipt & { circumstances: Circumstances; recorded: boolean }>(sql`
    select * from record_opinion(${input.proposal}, ${input.comment}, ${viewer.accountId}, ${choice},
      ${input.requestId ?? null}, ${JSON.stringify(permitted)})`)
  return row
}

/**
 * Records a person's opinion on a comment, in one statement that holds thread and proposal open: the policy first says
 * under which of the usual circumstances it allows this person one. Where the comment stands otherwise (a thread for
 * delegates, a stage that is over), the policy judges what was found, and the database compares again.
 */
export async function recordOpinion(
  db: Database,
  viewer: Viewer,
  input: OpinionInput,
): Promise<Outcome<OpinionReceipt>> {
  let permitted = usual.filter((one) => !whyBarred(viewer, one))
  try {
    for (;;) {
      const row = await recordIf(db, viewer, input, permitted)
      if (!row) return refuse('not_found')
      const { circumstances, recorded, ...receipt } = row
      if (recorded) return { ok: true, ...receipt }
      const barred = whyBarred(viewer, circumstances)
      if (barred) return refuse(barred)
      permitted = [circumstances]
    }
  } catch (error) {
    if (uniqueViolation(error) !== 'opinion_events_request') throw error
    return replay(db, viewer, input)
  }
}

/** The same request again gives the same receipt; the same key for anything else is refused. */
async function replay(db: Database, viewer: Viewer, input: OpinionInput) {
  const choice = input.choice === 'withdraw' ? null : input.choice
  const [event] = await db.execute<{
    choice: OpinionChoice | null
    seq: number
    same: boolean
    agree: number
    disagree: number
    pass: number
  }>(sql`
    select e.choice, e.seq, p.slug = ${input.proposal} and c.number = ${input.comment} as same,
      y.agree, y.disagree, y.pass
    from opinion_events e join comments c on c.id = e.comment_id join proposals p on p.id = c.proposal_id
    join comment_tallies y on y.comment_id = c.id
    where e.account_id = ${viewer.accountId} and e.request_id = ${input.requestId ?? null}`)
  if (!event?.same || event.choice !== choice) return refuse('request_reused')
  const { same, ...receipt } = event
  return { ok: true as const, ...receipt }
}
