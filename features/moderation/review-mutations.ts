import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { logAct } from './log-mutations'

type Hidden = { id: string; proposal_id: string; thread_id: string; account_id: string; due: string }

/** Comments whose last decision hid them at once, by one moderator, with the end of the time for its review. */
const unreviewed = sql`
  select c.id, c.proposal_id, c.thread_id, c.account_id, l.at + interval '24 hours' as due
  from comments c join lateral (
    select m.act, m.at from moderation_log m where m.comment_id = c.id and m.account_id is not null
      and m.act in ('propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding', 'restore', 'dismiss_reports')
    order by m.number desc limit 1) l on l.act = 'hide_at_once'
  where c.hidden_at is not null and c.withdrawn_at is null and c.id in (select comment_id from moderation_log where act = 'hide_at_once')`

/**
 * Shows again what one moderator hid at once and no other reviewed within 24 hours, by the database's clock: what a
 * State says is never hidden for longer on one moderator's word (DESIGN, rule 8). The log and the author are told; the
 * comment stays in the queue, its hiding as a proposal.
 * @returns the moments at which there will be something to do, as ISO times
 */
export async function endOverdueHidings(db: Database) {
  const waiting = await db.execute<Hidden & { overdue: boolean }>(sql`
    select u.*, u.due <= clock_timestamp() as overdue from (${unreviewed}) u order by u.due`)
  for (const { id, overdue } of waiting) if (overdue) await db.transaction((tx) => endHiding(tx, id))
  return waiting.filter(({ overdue }) => !overdue).map(({ due }) => new Date(due).toISOString())
}

/** Another worker or a moderator may have been first: the comment is locked, then looked at again. */
async function endHiding(tx: Executor, id: string) {
  await tx.execute(sql`select from comments where id = ${id} for update`)
  const [hidden] = await tx.execute<Hidden>(sql`
    select u.* from (${unreviewed}) u where u.id = ${id} and u.due <= clock_timestamp()`)
  if (!hidden) return
  await tx.execute(sql`update comments set hidden_at = null, hidden_reason = null where id = ${id}`)
  await logAct(tx, null, {
    act: 'restore',
    proposalId: hidden.proposal_id,
    threadId: hidden.thread_id,
    commentId: id,
  })
  await tx.execute(sql`
    insert into author_notes (comment_id, to_account_id, body) values (${id}, ${hidden.account_id}, 'review_overdue')`)
}
