import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { Capacity, ElectoralGroup, ModerationAct } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { DecisionInput } from './input'
import { logAct } from './log-mutations'
import { moveComment } from './move-mutations'
import { actOfHiding, type CommentState, isAct, whyNotDismiss, whyNotRestore } from './policy'

export type Decided = { number: number; proposal: string; thread: number; entry: number; act: ModerationAct }

type Row = {
  id: string
  proposal_id: string
  thread_id: string
  thread: number
  account_id: string
  capacity: Capacity
  hidden: boolean
  withdrawn: boolean
  appealed: boolean
  pending_act: ModerationAct | null
  pending_account: string | null
  pending_group: ElectoralGroup | null
}

/** Locks the comment first and reads what was decided after: a colleague's decision may have been waited for. */
async function lockComment(tx: Executor, slug: string, number: number) {
  await tx.execute(sql`
    select c.id from comments c join proposals p on p.id = c.proposal_id
    where p.slug = ${slug} and c.number = ${number} for update of c`)
  const [row] = await tx.execute<Row>(sql`
    select c.id, c.proposal_id, c.thread_id, t.number as thread, c.account_id, c.capacity, c.hidden_at is not null as hidden,
      c.withdrawn_at is not null as withdrawn,
      exists (select 1 from flags f where f.comment_id = c.id and f.account_id = c.account_id and f.settled_by is null) as appealed,
      l.act as pending_act, l.account_id as pending_account, l.electoral_group as pending_group
    from comments c join proposals p on p.id = c.proposal_id join threads t on t.id = c.thread_id
    left join lateral (select * from moderation_log m where m.comment_id = c.id
      and m.act in ('propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding', 'restore', 'dismiss_reports')
      and m.account_id is not null
      order by m.number desc limit 1) l on l.act in ('propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding')
    where p.slug = ${slug} and c.number = ${number}`)
  if (!row) return null
  const state: CommentState = {
    capacity: row.capacity,
    accountId: Number(row.account_id),
    hidden: row.hidden,
    withdrawn: row.withdrawn,
    pending:
      row.pending_act && row.pending_account
        ? { act: row.pending_act, accountId: Number(row.pending_account), electoralGroup: row.pending_group }
        : null,
  }
  return { row, state }
}

const settleFlags = (tx: Executor, comment: string, entry: number) =>
  tx.execute(sql`update flags set settled_by = ${entry} where comment_id = ${comment} and settled_by is null`)

/** The author hears of every decision, in the moderator's words. */
const tellAuthor = (tx: Executor, viewer: Viewer, row: Row, words: string) =>
  tx.execute(sql`
    insert into author_notes (comment_id, from_account_id, to_account_id, body)
    values (${row.id}, ${viewer.accountId}, ${row.account_id}, ${words})`)

/** A moderator's decision on a comment: hide, restore, dismiss the reports, move, or a private word to the author. */
export async function decide(db: Database, viewer: Viewer, input: DecisionInput): Promise<Outcome<Decided>> {
  if (!may(viewer, 'moderate')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const found = await lockComment(tx, input.proposal, input.comment)
    if (!found) return refuse('not_found')
    const { row, state } = found
    const place = { proposalId: row.proposal_id, threadId: row.thread_id, commentId: row.id }
    const decided = (act: ModerationAct, entry: number): Outcome<Decided> => ({
      ok: true,
      number: input.comment,
      proposal: input.proposal,
      thread: row.thread,
      entry,
      act,
    })
    switch (input.act) {
      case 'hide': {
        const [listed] = await tx.execute<{ urgent: boolean }>(sql`
          select urgent from moderation_reasons where code = ${input.reasonCode} and retired_at is null`)
        if (!listed) return refuse('invalid', { reasonCode: 'invalid' })
        const act = actOfHiding(viewer, state, listed.urgent)
        if (!isAct(act)) return refuse(act)
        const entry = await logAct(tx, viewer, {
          ...place,
          act,
          reasonCode: input.reasonCode,
          reason: input.reason,
        })
        if (act === 'propose_hiding') return decided(act, entry)
        if (!state.hidden)
          await tx.execute(sql`
            update comments set hidden_at = clock_timestamp(), hidden_reason = ${input.reason} where id = ${row.id}`)
        await settleFlags(tx, row.id, entry)
        await tellAuthor(tx, viewer, row, input.reason)
        return decided(act, entry)
      }
      case 'restore': {
        const barred = whyNotRestore(viewer, state, row.appealed)
        if (barred) return refuse(barred)
        const entry = await logAct(tx, viewer, { ...place, act: 'restore', reason: input.reason })
        await tx.execute(sql`update comments set hidden_at = null, hidden_reason = null where id = ${row.id}`)
        await settleFlags(tx, row.id, entry)
        await tellAuthor(tx, viewer, row, input.reason)
        return decided('restore', entry)
      }
      case 'dismiss': {
        const barred = whyNotDismiss(viewer, state, row.appealed)
        if (barred) return refuse(barred)
        const entry = await logAct(tx, viewer, { ...place, act: 'dismiss_reports', reason: input.reason })
        await settleFlags(tx, row.id, entry)
        return decided('dismiss_reports', entry)
      }
      case 'move': {
        const moved = await moveComment(tx, place, input.thread)
        if (!moved) return refuse('not_found', { thread: 'not_found' })
        const entry = await logAct(tx, viewer, {
          ...place,
          act: 'move',
          reason: input.reason,
          detail: String(input.thread),
        })
        await settleFlags(tx, row.id, entry)
        await tellAuthor(tx, viewer, row, input.reason)
        return { ...decided('move', entry), thread: input.thread }
      }
      case 'word': {
        await tellAuthor(tx, viewer, row, input.reason)
        // The log says that there was a word, never what it was.
        return decided('private_word', await logAct(tx, viewer, { ...place, act: 'private_word' }))
      }
    }
  })
}
