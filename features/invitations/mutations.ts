import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { hashPassword } from '@/features/accounts/password'
import { startSession } from '@/features/accounts/sessions-mutations'
import { clientAddress } from '@/lib/client-address'
import { refuseInput } from '@/lib/field-faults'
import { maskedKey, withinRate } from '@/lib/rate-limit'
import { type Outcome, refuse } from '@/lib/refusal'
import { cookieOf, type Fields } from '@/lib/request-fields'
import { triggerRefusal } from '@/lib/trigger-refusal'
import { readSessionToken, sessionCookieName, type Viewer } from '@/lib/viewer'
import { acceptanceInput, type InvitationInput } from './input'
import { readToken } from './link'
import { rolesToInvite } from './policy'

/** What is wrong with the seat that is offered, if the delegation can't have it. */
async function faultOfSeat(db: Executor, role: string, delegation: string | null) {
  if (role === 'moderator') return null
  if (!delegation) return 'missing' as const
  const [found] = await db.execute<{ kind: string; headed: boolean }>(sql`
    select kind, exists (select from accounts where delegation_code = ${delegation} and role = 'head') as headed
    from delegations where code = ${delegation}`)
  if (!found) return 'not_found' as const
  // Organisations have observers; a delegation has one head.
  if (role === 'head' && found.kind === 'observer_organization') return 'invalid' as const
  return role === 'head' && found.headed ? ('taken' as const) : null
}

/** Offers a seat to a person, who gets a link by letter. */
export async function invite(
  db: Database,
  viewer: Viewer,
  { role, delegation, group, address, lang }: InvitationInput,
): Promise<Outcome<{ invitation: string }>> {
  if (!rolesToInvite(viewer).includes(role)) return refuse('not_allowed')
  const code = role === 'moderator' ? null : (viewer.delegation?.code ?? delegation ?? null)
  const fault = await faultOfSeat(db, role, code)
  if (fault) return refuse('invalid', { delegation: fault })
  try {
    const [row] = await db.execute<{ id: string }>(sql`
      insert into invitations (role, delegation_code, electoral_group, address, lang, invited_by)
      values (${role}, ${code}, ${role === 'moderator' ? (group ?? null) : null}, ${address}, ${lang}, ${viewer.accountId})
      returning id`)
    return { ok: true, invitation: row?.id ?? '' }
  } catch (error) {
    return triggerRefusal(error)
  }
}

/** Takes an invitation of one's own back, as long as nobody has accepted it. */
export async function withdrawInvitation(
  db: Database,
  viewer: Viewer,
  { invitation }: { invitation: string },
): Promise<Outcome<{ invitation: string }>> {
  const rows = await db.execute(sql`
    update invitations set withdrawn_at = clock_timestamp()
    where id = ${invitation} and invited_by = ${viewer.accountId} and accepted_at is null and withdrawn_at is null
    returning id`)
  return rows.length > 0 ? { ok: true, invitation } : refuse('not_found')
}

type Accepted = { outcome: 'accepted' | 'taken' | 'closed' | 'not_found'; account: string | null }

/** Makes the account that was offered, under a name and password of its owner's, and signs it in. */
export async function acceptInvitation(
  db: Database,
  fields: Fields,
  headers: Headers,
): Promise<Outcome<{ sid: string }>> {
  const key = maskedKey('accept', clientAddress(headers))
  if (!(await withinRate(db, key, 20, 600))) return refuse('too_fast')
  const parsed = acceptanceInput.safeParse(fields)
  if (!parsed.success) return refuseInput(parsed.error, fields)
  const { invitation, login, password } = parsed.data
  const id = readToken(invitation)
  if (!id) return refuse('not_found')
  const hash = await hashPassword(password)
  const [row] = await db.execute<Accepted>(
    sql`select outcome, account from accept_invitation(${id}::uuid, ${login}, ${hash})`,
  )
  if (row?.outcome === 'taken') return refuse('invalid', { login: 'taken' })
  if (row?.outcome !== 'accepted') return refuse(row?.outcome ?? 'not_found')
  const current = await readSessionToken(cookieOf(headers, sessionCookieName()))
  const sid = await startSession(db, Number(row.account), current)
  return sid ? { ok: true, sid } : refuse('closed')
}
