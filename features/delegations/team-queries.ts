import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { DelegationKind } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'
import { actsForState } from './policy'
import type { Change, Member, Person, Team } from './team'

const mostShown = 200

type Row = {
  code: string
  kind: DelegationKind
  members:
    | (Omit<Member, 'since' | 'acts' | 'by'> & { since: string; last: { at: string; by: Person } | null })[]
    | null
  presiding: Person[] | null
  changes: (Omit<Change, 'at'> & { at: string })[] | null
}

/** The delegation that the viewer belongs to, or comes from if they preside; null if there is none. */
export async function readTeam(db: Executor, viewer: Viewer): Promise<Team | null> {
  const [row] = await db.execute<Row>(sql`
    select d.code, d.kind,
      (select json_agg(json_build_object('login', a.login, 'role', a.role, 'self', a.id = v.id,
          'authorised', a.authorised, 'suspended', a.suspended_at is not null, 'since', a.created_at, 'last', (
            select json_build_object('at', e.at, 'by', json_build_object('login', b.login, 'role', e.actor_role,
              'electoralGroup', b.electoral_group))
            from authorisation_events e join accounts b on b.id = e.actor_id
            where e.delegation_code = d.code and e.account_id = a.id order by e.seq desc limit 1))
          order by a.role desc, a.login)
        from accounts a where a.delegation_code = d.code and a.kind = 'seat') as members,
      (select json_agg(json_build_object('login', a.login, 'role', a.role, 'electoralGroup', a.electoral_group)
          order by a.login)
        from accounts a where a.home_delegation_code = d.code and a.suspended_at is null) as presiding,
      (select json_agg(json_build_object('seq', e.seq, 'act', e.act, 'at', e.at,
          'member', json_build_object('login', m.login, 'role', m.role),
          'by', json_build_object('login', b.login, 'role', e.actor_role, 'electoralGroup', b.electoral_group))
          order by e.seq desc)
        from (select * from authorisation_events where delegation_code = d.code order by seq desc limit ${mostShown}) e
        join accounts m on m.id = e.account_id join accounts b on b.id = e.actor_id) as changes
    from accounts v join delegations d on d.code = coalesce(v.delegation_code, v.home_delegation_code)
    where v.id = ${viewer.accountId}`)
  if (!row) return null
  const { code, kind } = row
  const changes = (row.changes ?? []).map((change) => ({ ...change, at: new Date(change.at) }))
  const members = (row.members ?? []).map(({ last, since, ...member }) => ({
    ...member,
    acts: actsForState(member, code, kind),
    since: new Date(last?.at ?? since),
    by: last?.by ?? null,
  }))
  return { code, kind, members, presiding: row.presiding ?? [], changes }
}

export const loadTeam = (viewer: Viewer) => readTeam(database(), viewer)
