import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, type RefusalCode, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { AnswerInput, CloseInput, PollInput } from './input'
import { timesOf } from './policy'

/** Announces a poll: question, answers and times are fixed from here on. It opens and closes by the database's clock. */
export async function announcePoll(
  db: Database,
  viewer: Viewer,
  input: PollInput,
): Promise<Outcome<{ number: number }>> {
  if (!may(viewer, 'open_poll')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const [proposal] = await tx.execute<{ id: string; demonstration: boolean }>(sql`
      select id, demonstration from proposals
      where slug = ${input.proposal ?? null} and stage <> 'draft' and collection = 'agenda'`)
    if (input.proposal && !proposal) return refuse('not_found')
    const [clock] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`)
    const times = clock && timesOf(input, new Date(clock.now))
    if (!times) return refuse('invalid', { closesAt: 'invalid' })
    const [row] = await tx.execute<{ number: number }>(sql`
      insert into polls (proposal_id, question, options, demonstration, announced_by, opens_at, closes_at)
      values (${proposal?.id ?? null}, ${JSON.stringify(input.question)}::jsonb, ${JSON.stringify(input.options)}::jsonb,
        ${proposal?.demonstration ?? viewer.demonstration}, ${viewer.accountId}, ${times.opensAt.toISOString()},
        ${times.closesAt.toISOString()})
      returning number`)
    if (!row) throw new Error('the poll was not numbered')
    return { ok: true, number: row.number }
  })
}

type Answered = 'recorded' | Extract<RefusalCode, 'closed' | 'not_allowed' | 'invalid' | 'not_found'>

/**
 * Counts a person's answer, once. A later answer of the same person gets the same receipt and counts for nothing,
 * since nobody, the database included, knows whether it is the same answer. The receipt doesn't repeat the answer.
 */
export async function answerPoll(
  db: Database,
  viewer: Viewer,
  { poll, option }: AnswerInput,
): Promise<Outcome<{ poll: number }>> {
  if (!may(viewer, 'answer_poll')) return refuse('not_allowed')
  // One statement and one transaction; the answer travels as a parameter, which logs leave out.
  const [row] = await db.execute<{ answered: Answered }>(sql`
    select answer_poll(${poll}, ${viewer.accountId}, ${option}) as answered`)
  if (!row) throw new Error('the answer was not judged')
  return row.answered === 'recorded' ? { ok: true, poll } : refuse(row.answered)
}

type Closed = 'closed_now' | Extract<RefusalCode, 'closed' | 'not_allowed' | 'not_found'>

/** Closes a poll before its time. Waits for answers under way; none is counted once this has returned. */
export async function closePoll(
  db: Database,
  viewer: Viewer,
  { poll }: CloseInput,
): Promise<Outcome<{ poll: number }>> {
  if (!may(viewer, 'open_poll')) return refuse('not_allowed')
  const [row] = await db.execute<{ closed: Closed }>(sql`
    select close_poll(${poll}, ${viewer.accountId}) as closed`)
  if (!row) throw new Error('the close was not judged')
  return row.closed === 'closed_now' ? { ok: true, poll } : refuse(row.closed)
}
