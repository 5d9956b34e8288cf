import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Sponsorship } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import type { CutoffInput, MainSponsorInput, SponsorInput } from './input'

type Sponsored = { proposal: string; state: string; standing: Sponsorship | null }

const proposalId = (slug: string) => sql`
  select id from proposals where slug = ${slug} and collection = 'agenda' and stage <> 'draft'`

/** Runs an insert that selects from `proposalId`; the triggers say what isn't allowed or comes too late. */
async function append(db: Database, slug: string, statement: SQL): Promise<Outcome<{ proposal: string }>> {
  try {
    return await db.transaction(async (tx) => {
      const [found] = await tx.execute(proposalId(slug))
      if (!found) return refuse('not_found')
      await tx.execute(statement)
      return { ok: true, proposal: slug }
    })
  } catch (error) {
    return triggerRefusal(error)
  }
}

/** A delegation joins the sponsors until the cut-off, or leaves them: a public act of the State, kept for good. */
export async function sponsorProposal(
  db: Database,
  viewer: Viewer,
  { proposal, act }: SponsorInput,
): Promise<Outcome<Sponsored>> {
  const state = viewer.delegation?.code
  if (!state || !may(viewer, 'submit_text')) return refuse('not_allowed')
  const standing = act === 'join' ? 'co' : null
  const outcome = await append(
    db,
    proposal,
    sql`insert into sponsorship_events (proposal_id, delegation_code, standing, account_id)
      select id, ${state}, ${standing}, ${viewer.accountId} from (${proposalId(proposal)}) p`,
  )
  return outcome.ok ? { ...outcome, state, standing } : outcome
}

/** Records which of the sponsors submitted the text. */
export async function nameMainSponsor(
  db: Database,
  officer: Viewer,
  { proposal, state }: MainSponsorInput,
): Promise<Outcome<Sponsored>> {
  if (!may(officer, 'set_stage')) return refuse('not_allowed')
  const [known] = await db.execute(sql`select from delegations where code = ${state}`)
  if (!known) return refuse('not_found')
  const outcome = await append(
    db,
    proposal,
    sql`insert into sponsorship_events (proposal_id, delegation_code, standing, account_id)
      select id, ${state}, 'main', ${officer.accountId} from (${proposalId(proposal)}) p`,
  )
  return outcome.ok ? { ...outcome, state, standing: 'main' } : outcome
}

/** Sets until when delegations may join; earlier settings stay on record. */
export async function setCutoff(
  db: Database,
  officer: Viewer,
  { proposal, until }: CutoffInput,
): Promise<Outcome<{ proposal: string }>> {
  if (!may(officer, 'set_stage')) return refuse('not_allowed')
  return append(
    db,
    proposal,
    sql`insert into sponsor_cutoffs (proposal_id, until, account_id)
      select id, ${until?.toISOString() ?? null}::timestamptz, ${officer.accountId} from (${proposalId(proposal)}) p`,
  )
}
