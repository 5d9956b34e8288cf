import { inArray, sql } from 'drizzle-orm'
import { states } from '@/data/states'
import type { Database } from '@/db/client'
import type { ElectoralGroup, Role } from '@/db/enums'
import { accounts } from '@/db/schema'

export type Person = {
  id: number
  role: Role
  code: string | null
  group: ElectoralGroup | null
}

/** Seats, not persons: a head for every State, the whole team for the delegations that speak in the demonstration. */
export async function seatPeople(
  db: Pick<Database, 'insert' | 'execute'>,
  speaking: ReadonlySet<string>,
): Promise<Person[]> {
  const groupOf = new Map(states.map((state) => [state.code, state.electoralGroup]))
  const rows = [
    ...states.flatMap(({ code, kind }) => {
      if (kind === 'observer_organization') return [seat('observer', code)]
      if (!speaking.has(code)) return [seat('head', code)]
      return [seat('head', code), seat('delegate', code), seat('expert', code)]
    }),
    officer('moderator', 'GRULAC', 'UY'),
    officer('moderator', 'ASIA_PACIFIC', 'JO'),
    officer('secretariat', null),
  ]
  const inserted = await db.insert(accounts).values(rows).returning()
  await authoriseDelegates(db, [...speaking].filter(hasAuthorised))
  return inserted.map(({ id, role, delegationCode }) => ({
    id,
    role,
    code: delegationCode,
    group: delegationCode ? (groupOf.get(delegationCode) ?? null) : null,
  }))
}

// Every second head has authorised the delegate, so that both kinds of seat can be tried.
const hasAuthorised = (code: string) => code.charCodeAt(1) % 2 === 0

const authoriseDelegates = (db: Pick<Database, 'execute'>, codes: readonly string[]) =>
  db.execute(sql`
    insert into authorisation_events (account_id, act, actor_id)
    select d.id, 'authorise', h.id from accounts d
    join accounts h on h.delegation_code = d.delegation_code and h.role = 'head'
    where d.role = 'delegate' and ${inArray(sql`d.delegation_code`, [...codes])} order by d.id`)

const seat = (role: Role, code: string) => ({
  role,
  login: `${code.toLowerCase()}.${role}`,
  delegationCode: code,
  demonstration: true,
})

const officer = (role: Role, electoralGroup: ElectoralGroup | null, homeDelegationCode?: string) => ({
  role,
  login: [role, electoralGroup?.toLowerCase().replace('_', '-')].filter(Boolean).join('.'),
  electoralGroup,
  homeDelegationCode,
  demonstration: true,
})
