import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { database } from '@/db/client'
import type { DelegationKind, ElectoralGroup, Role } from '@/db/enums'
import { isSecure } from './cookies'
import { env } from './env'
import { prepared } from './prepared'
import { countAttempt } from './rate-limit'

/** Who asks: read from the database once per request, so that a revoked session or a changed role counts at once. */
export type Viewer = {
  accountId: number
  role: Role
  authorised: boolean
  demonstration: boolean
  /** The group counted for a delegate's State, or the seat of a moderator. */
  electoralGroup: ElectoralGroup | null
  delegation: { code: string; kind: DelegationKind } | null
  session: { idHash: Buffer; assurance: number }
}

/** `__Host-` binds the cookie to this host; browsers take it only over https. */
export const sessionCookieName = () => (isSecure() ? '__Host-comity.session' : 'comity.session')

export const hashToken = (token: string) => createHash('sha256').update(token).digest()

// Decrypting a token derives its key anew each time; what is inside never changes, and whether the session still
// holds is asked of the database at every request.
const opened = new Map<string, string>()
const mostOpened = 5000

/** @returns the session id inside next-auth's encrypted token, or null if it isn't one of ours. */
export async function readSessionToken(token: string | undefined) {
  if (!token) return null
  const known = opened.get(token)
  if (known) return known
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  if (typeof claims?.sid !== 'string') return null
  if (opened.size >= mostOpened) opened.clear()
  opened.set(token, claims.sid)
  return claims.sid
}

export async function findViewer(token: string | undefined): Promise<Viewer | null> {
  const sid = await readSessionToken(token)
  return sid ? findViewerBySession(sid) : null
}

type Row = {
  account_id: string
  role: Role
  authorised: boolean
  demonstration: boolean
  electoral_group: ElectoralGroup | null
  code: string | null
  kind: DelegationKind | null
  assurance: number
  unseen: boolean
}

const session = (idHash: Buffer) => sql`
  select s.account_id, s.assurance, s.seen_at < clock_timestamp() - interval '10 minutes' as unseen, a.role,
    a.authorised, a.demonstration, coalesce(d.electoral_group, a.electoral_group) as electoral_group, d.code, d.kind
  from sessions s join accounts a on a.id = s.account_id left join delegations d on d.code = a.delegation_code
  where s.id_hash = ${idHash} and s.revoked_at is null and s.expires_at > clock_timestamp() and a.suspended_at is null`

async function seated(row: Row, idHash: Buffer): Promise<Viewer> {
  // "Last used" on the account page, exact to ten minutes: a write then, not at each request.
  if (row.unseen) await touch(idHash)
  return {
    accountId: Number(row.account_id),
    role: row.role,
    authorised: row.authorised,
    demonstration: row.demonstration,
    electoralGroup: row.electoral_group,
    delegation: row.code && row.kind ? { code: row.code, kind: row.kind } : null,
    session: { idHash, assurance: row.assurance },
  }
}

/** @param sid the session id itself, out of its token */
export async function findViewerBySession(sid: string): Promise<Viewer | null> {
  const idHash = hashToken(sid)
  const [row] = await database().execute<Row>(session(idHash))
  return row ? seated(row, idHash) : null
}

/**
 * The viewer of a post, which is counted in the same statement.
 * @param kind what is sent; each has its count per account and minute
 * @returns how often it was sent in this minute, this time included
 */
export async function findCountedViewer(token: string | undefined, kind: string) {
  const sid = await readSessionToken(token)
  if (!sid) return null
  const idHash = hashToken(sid)
  const [row] = await database().execute<Row & { used: number }>(sql`
    with found as (${session(idHash)}),
    counted as (${countAttempt(sql`select ${`post:${kind}:`} || account_id from found`, 60)})
    select found.*, counted.used from found, counted`)
  return row ? { viewer: await seated(row, idHash), used: row.used } : null
}

const touch = (idHash: Buffer) =>
  database()
    .execute(sql`update sessions set seen_at = clock_timestamp() where id_hash = ${idHash}`)
    .catch(() => null)

export const getViewer = cache(
  async () =>
    ((await prepared('viewer')) as Viewer | undefined) ??
    findViewer((await cookies()).get(sessionCookieName())?.value),
)
