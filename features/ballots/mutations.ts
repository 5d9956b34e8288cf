import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { VoteChoice } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { sqlState, uniqueViolation } from '@/lib/database-errors'
import { type Outcome, type RefusalCode, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { VoteInput } from './input'
import { receiptOf } from './receipt'

export type VoteReceipt = { state: string; choice: VoteChoice; seq: number; at: string; receipt: string }

/** What the triggers on ballots say, as a refusal; anything else is thrown on. */
export function refusalOf(error: unknown): ReturnType<typeof refuse> {
  const said: Record<string, RefusalCode> = { CY001: 'closed', CY002: 'not_allowed' }
  const code = said[sqlState(error) ?? '']
  if (!code) throw error
  return refuse(code)
}

/** @returns the ballot's id, its roll frozen if it has opened */
export async function findBallotId(tx: Executor, number: number) {
  await tx.execute(sql`select settle_ballots()`)
  const [row] = await tx.execute<{ id: string }>(sql`select id from ballots where number = ${number}`)
  return row?.id
}

/**
 * Casts or changes the vote of a delegation: an act of the State, by its head, acting head or authorised delegate.
 * The trigger keeps the ballot open until the vote is stored, asks for the right on the roll and for the time by
 * the database's clock, numbers the event, and drops one that repeats the standing vote.
 */
export async function castVote(
  db: Database,
  viewer: Viewer,
  input: VoteInput,
): Promise<Outcome<VoteReceipt>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote')) return refuse('not_allowed')
  try {
    const [row] = await db.execute<{ choice: VoteChoice; seq: number; at: string }>(sql`
      select * from cast_vote(${input.ballot}, ${state}, ${input.choice}, ${viewer.accountId},
        ${input.requestId ?? null})`)
    return row ? { ok: true, ...receipt(input.ballot, state, row) } : refuse('not_found')
  } catch (error) {
    if (uniqueViolation(error) === 'vote_events_request') return replay(db, viewer, input, state)
    return refusalOf(error)
  }
}

function receipt(ballot: number, state: string, row: { choice: VoteChoice; seq: number; at: string | Date }) {
  const at = new Date(row.at)
  return {
    state,
    choice: row.choice,
    seq: row.seq,
    at: at.toISOString(),
    receipt: receiptOf({ ballot, state, choice: row.choice, seq: row.seq, at }),
  }
}

async function replay(db: Database, viewer: Viewer, input: VoteInput, state: string) {
  const [event] = await db.execute<{ number: number; choice: VoteChoice; seq: number; at: string }>(sql`
    select b.number, e.choice, e.seq, e.at from vote_events e join ballots b on b.id = e.ballot_id
    where e.account_id = ${viewer.accountId} and e.request_id = ${input.requestId ?? null}
      and e.delegation_code = ${state}`)
  if (event?.number !== input.ballot || event.choice !== input.choice) return refuse('request_reused')
  return { ok: true as const, ...receipt(input.ballot, state, event) }
}
