import { sql } from 'drizzle-orm'
import { states } from '@/data/states'
import type { Database } from '@/db/client'
import { delegations } from '@/db/schema'

/** Brings the delegations in line with the reviewed data file; run after every migration. */
export async function loadDelegations(db: Pick<Database, 'insert'>) {
  await db
    .insert(delegations)
    .values(states.map(({ code, kind, electoralGroup }) => ({ code, kind, electoralGroup })))
    .onConflictDoUpdate({
      target: delegations.code,
      set: { kind: sql`excluded.kind`, electoralGroup: sql`excluded.electoral_group` },
    })
}
