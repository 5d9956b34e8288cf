import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { ObjectionKind } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { type Announcement, announceBallot } from './announcement-mutations'
import type { ObjectionInput, SequelInput } from './input'
import { findBallotId, refusalOf } from './mutations'
import { timesOf } from './opening-mutations'
import { sequelsFor } from './policy'

/**
 * Stops an adoption without a vote: an objection or a request for a recorded vote (one suffices), or silence broken
 * with a reason. The trigger asks for the time, the method and the right on the roll. Saying it twice changes nothing.
 */
export async function objectTo(
  db: Database,
  viewer: Viewer,
  input: ObjectionInput,
): Promise<Outcome<{ ballot: number }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const ballot = await findBallotId(tx, input.ballot)
      if (!ballot) return refuse('not_found')
      await tx.execute(sql`
        insert into ballot_objections (ballot_id, delegation_code, kind, reason, lang, account_id)
        values (${ballot}, ${state}, ${input.kind}, ${input.reason ?? null}, ${input.reason ? (input.lang ?? null) : null},
          ${viewer.accountId}) on conflict do nothing`)
      return { ok: true, ballot: input.ballot }
    })
  } catch (error) {
    return refusalOf(error)
  }
}

type Held = Omit<Announcement, 'opensAt' | 'closesAt' | 'followsId'> & {
  id: string
  now: string
  kinds: ObjectionKind[]
  decided: boolean
}

async function hold(tx: Executor, number: number) {
  await tx.execute(sql`select id from ballots where number = ${number} for update`)
  const [row] = await tx.execute<Held>(sql`
    select b.id, clock_timestamp() as now, b.proposal_id as proposal, b.text_version_id as version, b.paragraph, b.text,
      b.question, b.proposer_code as "proposerCode", b.method, b.organ, b.threshold, b.visibility, b.demonstration,
      array(select kind::text from ballot_objections o where o.ballot_id = b.id) as kinds,
      exists (select from ballot_decisions d where d.ballot_id = b.id) as decided
    from ballots b where b.number = ${number}`)
  return row
}

/**
 * The chair's choice after an objection, once a ballot: back to consultations, a new silence, or a recorded vote on
 * the same frozen text. What follows is a ballot of its own.
 */
export async function decideSequel(
  db: Database,
  chair: Viewer,
  input: SequelInput,
): Promise<Outcome<{ ballot: number }>> {
  if (!may(chair, 'open_ballot')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const held = await hold(tx, input.ballot)
    if (!held) return refuse('not_found')
    if (held.decided) return refuse('changed_meanwhile')
    if (!sequelsFor(held.method, held.kinds).includes(input.sequel))
      return refuse('invalid', { sequel: 'invalid' })
    const times = timesOf(input, new Date(held.now))
    if (!times) return refuse('invalid', { closesAt: 'invalid' })
    await tx.execute(sql`
      insert into ballot_decisions (ballot_id, sequel, account_id) values (${held.id}, ${input.sequel}, ${chair.accountId})`)
    if (input.sequel === 'consultations') return { ok: true, ballot: input.ballot }
    const method = input.sequel === 'extension' ? 'silence' : 'recorded_vote'
    const { organ, threshold, visibility } = method === 'silence' ? held : input
    const next = await announceBallot(tx, chair, {
      ...held,
      ...times,
      method,
      organ,
      threshold,
      visibility,
      followsId: held.id,
    })
    return { ok: true, ballot: next.number }
  })
}
