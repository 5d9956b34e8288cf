import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { ElectoralGroup, ModerationAct, Role } from '@/db/enums'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

export type Entry = {
  number: number
  act: ModerationAct
  /** Nobody's: a rule acted by itself. */
  role: Role | null
  electoralGroup: ElectoralGroup | null
  at: Date
  slug: string
  title: Multilingual
  thread: number
  comment: number | null
  reasonTitle: Multilingual | null
  reason: string | null
  detail: string | null
}

export const entryColumns = sql`l.number, l.act, l.role, l.electoral_group as "electoralGroup", l.at, p.slug, p.title,
  t.number as thread, c.number as comment, r.title as "reasonTitle", l.reason, l.detail`
export const entryJoins = sql`from moderation_log l join proposals p on p.id = l.proposal_id join threads t on t.id = l.thread_id
  left join comments c on c.id = l.comment_id left join moderation_reasons r on r.code = l.reason_code`

export const dated = <T extends { at: Date }>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, at: new Date(row.at) }))

export const entriesPerPage = 50

/** The public log, newest first. Entries on threads the viewer may not read are left out. */
export async function loadLog(viewer: Viewer | null, before: number | undefined) {
  const rows = await database().execute<Entry>(sql`
    select ${entryColumns} ${entryJoins} where ${visibleThreads(viewer)} and l.number < ${before ?? 2 ** 31 - 1}
    order by l.number desc limit ${entriesPerPage + 1}`)
  const entries = dated(rows.slice(0, entriesPerPage))
  return { entries, next: rows.length > entriesPerPage ? entries.at(-1)?.number : undefined }
}

/** A moderator's own entries with these numbers, in their order. */
export async function loadOwnEntries(viewer: Viewer, numbers: readonly number[]): Promise<Entry[]> {
  if (numbers.length === 0) return []
  return dated(
    await database().execute<Entry>(sql`
      select ${entryColumns} ${entryJoins} where l.account_id = ${viewer.accountId}
        and l.number = any(${`{${numbers.join(',')}}`}::int[]) order by l.number`),
  )
}
