import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { uniqueViolation } from '@/lib/database-errors'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import type { AmendmentAddress, AmendmentInput, DivisionInput, DivisionObjectionInput } from './input'

type Target = { id: string; version: string | null; paragraphs: number[] }

/** The proposal with its latest text; null if it isn't on the agenda. */
async function findTarget(tx: Executor, slug: string) {
  const [row] = await tx.execute<Target>(sql`
    select p.id, v.id as version, array(select g.number from paragraph_versions x
      join paragraphs g on g.id = x.paragraph_id where x.version_id = v.id) as paragraphs
    from proposals p left join lateral (select id from text_versions v where v.text_id = p.text_id
      order by v.number desc limit 1) v on true
    where p.slug = ${slug} and p.collection = 'agenda' and p.stage <> 'draft'`)
  return row
}

/** Proposes an amendment to one paragraph: a public act of the State, numbered within the proposal. */
export async function proposeAmendment(
  db: Database,
  viewer: Viewer,
  input: AmendmentInput,
): Promise<Outcome<{ proposal: string; amendment: number }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'submit_text')) return refuse('not_allowed')
  const { proposal, paragraph, kind, text, requestId } = input
  try {
    return await db.transaction(async (tx) => {
      const target = await findTarget(tx, proposal)
      if (!target) return refuse('not_found')
      if (!target.paragraphs.includes(paragraph)) return refuse('invalid', { paragraph: 'not_found' })
      const [row] = await tx.execute<{ number: number }>(sql`
        insert into amendments (proposal_id, version_id, paragraph, kind, body, lang, delegation_code, account_id, request_id)
        values (${target.id}, ${target.version}, ${paragraph}, ${kind}, ${text && JSON.stringify(text.body)}::jsonb,
          ${text?.lang ?? null}, ${state}, ${viewer.accountId}, ${requestId ?? null}) returning number`)
      return { ok: true, proposal, amendment: row?.number ?? 0 }
    })
  } catch (error) {
    if (uniqueViolation(error) === 'amendments_request') return replay(db, viewer, input)
    return triggerRefusal(error)
  }
}

/** The same form sent twice is one amendment. */
async function replay(
  db: Database,
  viewer: Viewer,
  { proposal, paragraph, kind, requestId }: AmendmentInput,
) {
  const [row] = await db.execute<{ number: number }>(sql`
    select a.number from amendments a join proposals p on p.id = a.proposal_id
    where a.account_id = ${viewer.accountId} and a.request_id = ${requestId ?? null} and p.slug = ${proposal}
      and a.paragraph = ${paragraph} and a.kind = ${kind}`)
  return row ? { ok: true as const, proposal, amendment: row.number } : refuse('request_reused')
}

/** Its author takes an amendment back before voting begins; it stays listed as withdrawn. */
export async function withdrawAmendment(
  db: Database,
  viewer: Viewer,
  { proposal, amendment }: AmendmentAddress,
): Promise<Outcome<{ proposal: string }>> {
  if (!may(viewer, 'submit_text')) return refuse('not_allowed')
  try {
    const rows = await db.execute(sql`
      insert into amendment_withdrawals (amendment_id, account_id)
      select a.id, ${viewer.accountId} from amendments a join proposals p on p.id = a.proposal_id
      where p.slug = ${proposal} and a.number = ${amendment} returning amendment_id`)
    return rows.length > 0 ? { ok: true, proposal } : refuse('not_found')
  } catch (error) {
    if (uniqueViolation(error) !== null) return { ok: true, proposal }
    return triggerRefusal(error)
  }
}

/** A Member State requests separate votes on paragraphs, or takes its request back. */
export async function requestDivision(
  db: Database,
  viewer: Viewer,
  { proposal, paragraphs }: DivisionInput,
): Promise<Outcome<{ proposal: string }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const target = await findTarget(tx, proposal)
      if (!target) return refuse('not_found')
      if (!(paragraphs ?? []).every((paragraph) => target.paragraphs.includes(paragraph)))
        return refuse('invalid', { paragraphs: 'not_found' })
      await tx.execute(sql`
        insert into division_events (proposal_id, delegation_code, paragraphs, account_id)
        values (${target.id}, ${state}, ${paragraphs && `{${paragraphs.join(',')}}`}::int[], ${viewer.accountId})`)
      return { ok: true, proposal }
    })
  } catch (error) {
    return triggerRefusal(error)
  }
}

/** One objection suffices for a request for division to be put to the vote itself. */
export async function objectToDivision(
  db: Database,
  viewer: Viewer,
  { proposal, requester, seq }: DivisionObjectionInput,
): Promise<Outcome<{ proposal: string }>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'cast_vote') || state === requester) return refuse('not_allowed')
  try {
    const rows = await db.execute(sql`
      insert into division_objections (proposal_id, requester, request_seq, delegation_code, account_id)
      select d.proposal_id, d.delegation_code, d.seq, ${state}, ${viewer.accountId}
      from division_events d join proposals p on p.id = d.proposal_id
      where p.slug = ${proposal} and d.delegation_code = ${requester} and d.seq = ${seq} returning request_seq`)
    return rows.length > 0 ? { ok: true, proposal } : refuse('not_found')
  } catch (error) {
    if (uniqueViolation(error) !== null) return { ok: true, proposal }
    return triggerRefusal(error)
  }
}
