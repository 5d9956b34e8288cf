import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import type { RowAnnouncementInput } from './input'

/**
 * The secretariat announces, before anybody has said anything under a proposal, that its opinions are published row by
 * row under pseudonyms, or takes that back: a public act, kept for good. Saying the same again records nothing. The
 * trigger judges against what is being said at the same moment.
 */
export async function announceRows(
  db: Database,
  viewer: Viewer,
  { proposal, act }: RowAnnouncementInput,
): Promise<Outcome<{ proposal: string }>> {
  if (!may(viewer, 'announce_rows')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const [found] = await tx.execute<{ id: string }>(sql`
        select id from proposals where slug = ${proposal} and collection = 'agenda' and stage <> 'draft'`)
      if (!found) return refuse('not_found')
      await tx.execute(sql`
        insert into row_announcements (proposal_id, announced, account_id)
        values (${found.id}, ${act === 'announce'}, ${viewer.accountId})`)
      return { ok: true, proposal }
    })
  } catch (error) {
    const refused = triggerRefusal(error)
    return refused.refusal === 'changed_meanwhile' ? refuse('already_spoken') : refused
  }
}
