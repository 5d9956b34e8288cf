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
  db: Pick<Database, 'insert'>,
  speaking: ReadonlySet<string>,
): Promise<Person[]> {
  const groupOf = new Map(states.map((state) => [state.code, state.electoralGroup]))
  const rows = [
    ...states.flatMap(({ code, kind }) => {
      if (kind === 'observer_organization') return [seat('observer', code)]
      if (!speaking.has(code)) return [seat('head', code)]
      return [
        seat('head', code),
        { ...seat('delegate', code), authorised: authorised(code) },
        seat('expert', code),
      ]
    }),
    officer('moderator', 'GRULAC'),
    officer('moderator', 'ASIA_PACIFIC'),
    officer('secretariat', null),
  ]
  const inserted = await db.insert(accounts).values(rows).returning()
  return inserted.map(({ id, role, delegationCode }) => ({
    id,
    role,
    code: delegationCode,
    group: delegationCode ? (groupOf.get(delegationCode) ?? null) : null,
  }))
}

// Every second delegation lets its delegate declare positions, so that both kinds of seat can be tried.
const authorised = (code: string) => code.charCodeAt(1) % 2 === 0

const seat = (role: Role, code: string) => ({
  role,
  login: `${code.toLowerCase()}.${role}`,
  delegationCode: code,
  demonstration: true,
})

const officer = (role: Role, electoralGroup: ElectoralGroup | null) => ({
  role,
  login: [role, electoralGroup?.toLowerCase().replace('_', '-')].filter(Boolean).join('.'),
  electoralGroup,
  demonstration: true,
})
