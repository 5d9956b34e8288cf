import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { BallotMethod, ReminderKind } from '@/db/enums'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

export type Reminder = {
  ballot: number
  kind: ReminderKind
  method: BallotMethod
  /** Of the question, else of the proposal. */
  title: Multilingual | null
  paragraph: number | null
  at: Date
  closesAt: Date
  /** Whether the delegation can still act on it, and hasn't. */
  waiting: boolean
}

/**
 * What a delegation was reminded of in the last thirty days, newest first. That it hasn't acted is told to its own
 * seats and to nobody else (rule 5).
 */
export async function readReminders(db: Executor, viewer: Viewer): Promise<Reminder[]> {
  if (!viewer.delegation) return []
  const state = viewer.delegation.code
  const rows = await db.execute<Omit<Reminder, 'at' | 'closesAt'> & { at: string; closesAt: string }>(sql`
    select b.number as ballot, m.kind, b.method, coalesce(b.question, p.title) as title, b.paragraph, m.at,
      b.closes_at as "closesAt",
      clock_timestamp() < b.closes_at
        and not exists (select from votes v where v.ballot_id = b.id and v.delegation_code = ${state})
        and not exists (select from ballot_objections o where o.ballot_id = b.id) as waiting
    from reminders m join ballots b on b.id = m.ballot_id left join proposals p on p.id = b.proposal_id
    where m.delegation_code = ${state} and m.at > clock_timestamp() - interval '30 days'
    order by m.at desc, b.number desc`)
  return rows.map((row) => ({ ...row, at: new Date(row.at), closesAt: new Date(row.closesAt) }))
}

export const loadReminders = (viewer: Viewer) => readReminders(database(), viewer)

/** The decisions that the viewer's delegation was reminded of and can still act on. */
export async function countWaiting(viewer: Viewer | null) {
  const waiting = viewer ? (await loadReminders(viewer)).filter((reminder) => reminder.waiting) : []
  return new Set(waiting.map((reminder) => reminder.ballot)).size
}
