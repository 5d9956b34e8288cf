import { and, eq, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { accounts, delegations } from '@/db/schema'
import { isDemonstration } from '@/lib/env'
import type { OpenSeat } from './seat-groups'

/** The seats that anybody may take; none outside a demonstration. */
export async function loadOpenSeats(): Promise<OpenSeat[]> {
  if (!isDemonstration()) return []
  const rows = await database()
    .select({
      login: accounts.login,
      role: accounts.role,
      delegationCode: accounts.delegationCode,
      kind: delegations.kind,
      electoralGroup: sql<
        OpenSeat['electoralGroup']
      >`coalesce(${delegations.electoralGroup}, ${accounts.electoralGroup})`,
    })
    .from(accounts)
    .leftJoin(delegations, eq(delegations.code, accounts.delegationCode))
    .where(and(eq(accounts.demonstration, true), eq(accounts.kind, 'seat'), isNull(accounts.suspendedAt)))
    .orderBy(accounts.login)
  return rows.flatMap(({ login, ...row }) => (login ? [{ login, ...row }] : []))
}
