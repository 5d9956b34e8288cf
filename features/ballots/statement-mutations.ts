import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { uniqueViolation } from '@/lib/database-errors'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { CorrectionInput, ExplanationInput } from './input'
import { refusalOf } from './mutations'
import { mayCorrect, mayExplain } from './policy'
import { readBallot } from './queries'

/** Stores the one explanation of vote of a delegation; published with the result. */
export async function explainVote(
  db: Database,
  viewer: Viewer,
  input: ExplanationInput,
): Promise<Outcome<{ ballot: number }>> {
  const ballot = await readBallot(db, viewer, input.ballot)
  if (!ballot) return refuse('not_found')
  if (!mayExplain(viewer, ballot)) return refuse('not_allowed')
  return store(
    db,
    sql`
    insert into vote_explanations (ballot_id, delegation_code, lang, body, account_id)
    select id, ${viewer.delegation?.code}, ${input.lang}, ${input.body}, ${viewer.accountId}
    from ballots where number = ${input.ballot}`,
    input.ballot,
  )
}

/** Has it noted that a State had meant to vote otherwise. The vote stays as it was cast. */
export async function noteCorrection(
  db: Database,
  viewer: Viewer,
  input: CorrectionInput,
): Promise<Outcome<{ ballot: number }>> {
  const ballot = await readBallot(db, viewer, input.ballot)
  if (!ballot) return refuse('not_found')
  if (!mayCorrect(viewer, ballot)) return refuse('not_allowed')
  if (ballot.own?.choice === input.meant) return refuse('invalid', { meant: 'invalid' })
  return store(
    db,
    sql`
    insert into vote_corrections (ballot_id, delegation_code, meant, account_id)
    select id, ${viewer.delegation?.code}, ${input.meant}, ${viewer.accountId}
    from ballots where number = ${input.ballot}`,
    input.ballot,
  )
}

async function store(
  db: Database,
  statement: ReturnType<typeof sql>,
  ballot: number,
): Promise<Outcome<{ ballot: number }>> {
  try {
    await db.execute(statement)
    return { ok: true, ballot }
  } catch (error) {
    if (uniqueViolation(error) !== null) return refuse('changed_meanwhile')
    return refusalOf(error)
  }
}
