import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { findStale, readOpinionMatrix, readStates } from './queries'
import { snapshotOf } from './snapshot'

/**
 * Computes the opinion groups of every proposal with opinions newer than its groups, from scratch. Several workers
 * may do so at once: one of them has each proposal's turn.
 * @returns how many were computed
 */
export async function computeGroups(db: Database) {
  let computed = 0
  for (const proposal of await findStale(db)) {
    await db.transaction(async (tx) => {
      const [turn] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext('comity opinion groups'), ${proposal}::int) as mine`,
      )
      if (!turn?.mine) return
      await computeOne(tx, proposal)
      computed += 1
    })
  }
  return computed
}

async function computeOne(tx: Executor, proposal: string) {
  const [began] = await tx.execute<{ at: string }>(sql`select clock_timestamp() as at`)
  const { matrix, opinions } = await readOpinionMatrix(tx, proposal)
  const { snapshot, groupOf, placeOf } = snapshotOf(matrix, await readStates(tx, proposal, matrix))
  await tx.execute(sql`
    insert into group_snapshots (proposal_id, computed_at, opinions, snapshot)
    values (${proposal}, ${began?.at}, ${opinions}, ${JSON.stringify(snapshot)}::jsonb)
    on conflict (proposal_id) do update set computed_at = excluded.computed_at,
      opinions = excluded.opinions, snapshot = excluded.snapshot`)
  const members = Array.from(matrix.personIds, (account, row) => {
    const group = groupOf(row)
    const [x, y] = placeOf(row)
    return { account, group: group < 0 ? null : group, x, y }
  })
  await tx.execute(sql`delete from group_members where proposal_id = ${proposal}`)
  await tx.execute(sql`
    insert into group_members (proposal_id, account_id, "group", x, y)
    select ${proposal}, m.account, m."group", m.x, m.y
    from json_to_recordset(${JSON.stringify(members)}::json) as m (account bigint, "group" smallint, x real, y real)`)
}
