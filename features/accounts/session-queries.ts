import { createHmac } from 'node:crypto'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import { sessions } from '@/db/schema'
import { env } from '@/lib/env'
import type { Viewer } from '@/lib/viewer'

/** A session as its owner sees it; the reference names it without telling the hash that is stored. */
export type SessionLine = { reference: string; current: boolean; createdAt: Date; seenAt: Date }

const referenceOf = (idHash: Buffer) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(idHash).digest('base64url').slice(0, 16)

/** The live sessions of the viewer's account, the last used first. Their hashes stay on this side of the page. */
export async function listOwnSessions(db: Executor, viewer: Pick<Viewer, 'accountId' | 'session'>) {
  const rows = await db
    .select({ idHash: sessions.idHash, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, viewer.accountId),
        isNull(sessions.revokedAt),
        sql`${sessions.expiresAt} > clock_timestamp()`,
      ),
    )
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt))
    .limit(50)
  return rows.map((row) => ({
    ...row,
    reference: referenceOf(row.idHash),
    current: row.idHash.equals(viewer.session.idHash),
  }))
}

export async function loadSessions(viewer: Viewer): Promise<SessionLine[]> {
  const found = await listOwnSessions(database(), viewer)
  return found.map(({ idHash: _stored, ...line }) => line)
}

/** When the viewer's session ends by itself, or null if it has ended. */
export async function loadSessionExpiry(viewer: Viewer) {
  const [row] = await database()
    .select({ expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.idHash, viewer.session.idHash))
  return row?.expiresAt ?? null
}
