import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { AuthorisationAct } from '@/db/enums'
import { type Outcome, refuse } from '@/lib/refusal'
import { triggerRefusal } from '@/lib/trigger-refusal'
import type { Viewer } from '@/lib/viewer'
import type { AuthorisationInput, HandOverInput } from './input'
import { mayAuthorise, mayHandOver } from './policy'

type Changed = { member: string }

/** Authorises a member to act for the State or withdraws it; appoints an acting head or ends that. */
export async function changeAuthorisation(
  db: Database,
  viewer: Viewer,
  { member, act }: AuthorisationInput,
): Promise<Outcome<Changed>> {
  return mayAuthorise(viewer) ? record(db, viewer, member, act) : refuse('not_allowed')
}

/** Who presides gives the vote of the delegation they come from into the hands of another member. */
export async function handOverVote(
  db: Database,
  viewer: Viewer,
  { member }: HandOverInput,
): Promise<Outcome<Changed>> {
  return mayHandOver(viewer) ? record(db, viewer, member, 'hand_over') : refuse('not_allowed')
}

// The trigger judges the acting account by its row at that moment, changes the seat and drops what is so already.
async function record(
  db: Database,
  viewer: Viewer,
  login: string,
  act: AuthorisationAct,
): Promise<Outcome<Changed>> {
  try {
    return await db.transaction(async (tx) => {
      const [found] = await tx.execute<{ id: string }>(sql`
        select m.id from accounts m join accounts a on m.delegation_code = coalesce(a.delegation_code, a.home_delegation_code)
        where a.id = ${viewer.accountId} and m.login = ${login} and m.kind = 'seat'`)
      if (!found) return refuse('not_found')
      await tx.execute(sql`
        insert into authorisation_events (account_id, act, actor_id) values (${found.id}, ${act}, ${viewer.accountId})`)
      return { ok: true, member: login }
    })
  } catch (error) {
    return triggerRefusal(error)
  }
}
