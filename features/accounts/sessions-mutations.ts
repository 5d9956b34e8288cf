import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Executor } from '@/db/client'
import { type Outcome, refuse } from '@/lib/refusal'
import { hashToken, type Viewer } from '@/lib/viewer'
import type { endInput } from './input'
import { listOwnSessions } from './session-queries'

/** How long a session lasts at most, whatever is done in it. */
export const sessionSeconds = 12 * 60 * 60

/**
 * Begins a session under a new random id, and ends the one that this browser had.
 * @param current the id of that one, or null
 * @returns the new id, of which only the hash is stored, or null if the account may not sign in
 */
export async function startSession(db: Executor, accountId: number, current: string | null) {
  const sid = randomBytes(32).toString('base64url')
  const rows = await db.execute(sql`
    with ended as (
      update sessions set revoked_at = clock_timestamp()
      where id_hash = ${current ? hashToken(current) : null} and revoked_at is null
    )
    insert into sessions (id_hash, account_id, expires_at)
    select ${hashToken(sid)}, id, clock_timestamp() + make_interval(secs => ${sessionSeconds})
    from accounts where id = ${accountId} and kind = 'seat' and suspended_at is null
    returning account_id`)
  return rows.length > 0 ? sid : null
}

/** Ends one session; to end it twice changes nothing. */
export async function revokeSession(db: Executor, idHash: Buffer) {
  await db.execute(sql`
    update sessions set revoked_at = clock_timestamp() where id_hash = ${idHash} and revoked_at is null`)
}

/** Signs an account out everywhere. @returns how many sessions ended */
export async function revokeAllSessions(db: Executor, accountId: number) {
  const rows = await db.execute(sql`
    update sessions set revoked_at = clock_timestamp()
    where account_id = ${accountId} and revoked_at is null and expires_at > clock_timestamp() returning 1 as ended`)
  return rows.length
}

/** Ends a session of the viewer's own account, or all. @returns whether the viewer's own one is among them */
export async function endSession(
  db: Executor,
  viewer: Viewer,
  { session }: z.output<typeof endInput>,
): Promise<Outcome<{ own: boolean }>> {
  if (session === 'everywhere') {
    await revokeAllSessions(db, viewer.accountId)
    return { ok: true, own: true }
  }
  const found = (await listOwnSessions(db, viewer)).find((line) => line.reference === session)
  if (!found) return refuse('not_found')
  await revokeSession(db, found.idHash)
  return { ok: true, own: found.current }
}
