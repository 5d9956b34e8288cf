import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { ElectoralGroup } from '@/db/enums'
import type { Locale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import type { InvitedRole } from './input'

export type Invitation = {
  id: string
  role: InvitedRole
  delegationCode: string | null
  electoralGroup: ElectoralGroup | null
  /** Empty when it has been forgotten. */
  address: string
  lang: Locale
  at: Date
  expiresAt: Date
  status: 'open' | 'accepted' | 'withdrawn' | 'expired'
  /** The account that came of it. */
  login: string | null
}

const columns = sql`i.id, i.role, i.delegation_code as "delegationCode", i.electoral_group as "electoralGroup", coalesce(i.address, '') as address,
  i.lang, i.at, i.expires_at as "expiresAt", a.login,
  case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
    when i.expires_at <= clock_timestamp() then 'expired' else 'open' end as status
  from invitations i left join accounts a on a.id = i.account_id`

const dated = (rows: readonly Invitation[]) =>
  rows.map((row) => ({ ...row, at: new Date(row.at), expiresAt: new Date(row.expiresAt) }))

/** What this person has offered, newest first. */
export const loadInvitations = async (viewer: Viewer) =>
  dated(
    await database().execute<Invitation>(
      sql`select ${columns} where i.invited_by = ${viewer.accountId} order by i.at desc, i.id limit 200`,
    ),
  )

/** Letters of invitations that are open, newest first: what a mail server would have been given. */
export const loadLetters = async () =>
  dated(
    await database().execute<Invitation>(sql`
      select ${columns} where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > clock_timestamp()
      order by i.at desc, i.id limit 100`),
  )

/** An invitation by its id, whatever became of it. Reading it changes nothing. */
export async function loadInvitation(id: string) {
  const [row] = dated(await database().execute<Invitation>(sql`select ${columns} where i.id = ${id}`))
  return row ?? null
}
