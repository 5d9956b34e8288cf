import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'
import type { Viewer } from '@/lib/viewer'
import type { World } from './world'

/** The 193 Member States, each with a seat that may vote. */
export async function seatAssembly(ownerUrl: string): Promise<Viewer[]> {
  const db = connect(ownerUrl, 1)
  try {
    const rows = await db.execute<{ id: string; code: string }>(sql`
      insert into accounts (role, login, delegation_code)
      select 'head', 'bench-head-' || code, code from delegations where kind = 'member_state' order by code
      on conflict (login) do update set role = excluded.role returning id, delegation_code as code`)
    return rows.map(({ id, code }) => ({
      accountId: Number(id),
      role: 'head',
      authorised: false,
      demonstration: false,
      electoralGroup: null,
      delegation: { code, kind: 'member_state' },
      session: { idHash: Buffer.alloc(32), assurance: 1 },
    }))
  } finally {
    await db.close()
  }
}

/** A recorded vote that is open for an hour and seen by all. @returns its number */
export async function openVote(ownerUrl: string, world: World) {
  const db = connect(ownerUrl, 1)
  try {
    const [row] = await db.execute<{ number: number }>(sql`
      insert into ballots (proposal_id, text, sha256, method, visibility, opens_at, closes_at, opened_by)
      values (${world.proposalId}, '[]', ${'0'.repeat(64)}, 'recorded_vote', 'live', clock_timestamp(),
        clock_timestamp() + interval '1 hour', ${world.accounts[0]}) returning number`)
    await db.execute(sql`select settle_ballots()`)
    return row?.number ?? 0
  } finally {
    await db.close()
  }
}
