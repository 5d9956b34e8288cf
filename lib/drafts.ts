import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { type Database, database } from '@/db/client'
import { setCookie } from './cookies'
import { cookieOf } from './request-fields'
import { hashToken } from './viewer'

const cookieName = 'comity.draft'

/** Keeps what was typed into a refused form for a day. @returns the token for the cookie. */
export async function saveDraft(db: Database, form: string, fields: Record<string, unknown>) {
  const token = randomBytes(24).toString('base64url')
  const words = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => typeof value === 'string' && name !== 'password'),
  )
  await db.execute(sql`
    with old as (delete from drafts where saved_at < clock_timestamp() - interval '1 day')
    insert into drafts (token_hash, form, fields) values (${hashToken(token)}, ${form}, ${JSON.stringify(words)}::jsonb)`)
  return token
}

export const draftCookie = (token: string) => setCookie(cookieName, token, 24 * 60 * 60)

/** What was refused and then sent is no draft any more. Asks the database only when the cookie is there. */
export async function forgetDraft(db: Database, headers: Headers, form: string) {
  const token = cookieOf(headers, cookieName)
  if (token)
    await db.execute(sql`delete from drafts where token_hash = ${hashToken(token)} and form = ${form}`)
}

/** The words of the last refused post to `form`, or null. Asks the database only when the cookie is there. */
export async function readDraft(form: string): Promise<Record<string, string> | null> {
  const token = (await cookies()).get(cookieName)?.value
  if (!token) return null
  const [row] = await database().execute<{ fields: Record<string, string> }>(sql`
    select fields from drafts where token_hash = ${hashToken(token)} and form = ${form}`)
  return row?.fields ?? null
}
