import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { ElectoralGroup, Role } from '@/db/enums'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { dated, type Entry, entryColumns, entryJoins } from './log-queries'

export type Reason = {
  code: string
  position: number
  title: Multilingual
  urgent: boolean
  retired: boolean
}

export async function loadReasons(all = false): Promise<Reason[]> {
  return [
    ...(await database().execute<Reason>(sql`
      select code, position, title, urgent, retired_at is not null as retired from moderation_reasons
      where ${all} or retired_at is null order by position, code`)),
  ]
}

/** A comment that waits for moderators: reported, proposed for hiding, or hidden at once and not reviewed. */
export type Waiting = {
  slug: string
  title: Multilingual
  number: number
  thread: number
  reports: number
  reasonCode: string | null
  since: Date
  due: Date
  /** Proposed for hiding; hidden at once and to be reviewed; shown again, since it was not reviewed in time. */
  pending: 'proposed' | 'review' | 'lapsed' | null
  appeal: boolean
}

/** Most urgent first: what was hidden at once is due in a day, a report in two. */
export async function loadQueue(): Promise<Waiting[]> {
  const rows = await database().execute<Waiting>(sql`
    with pending as (
      select distinct on (comment_id) comment_id, act, reason_code, at from moderation_log
      where comment_id is not null and act in ('propose_hiding', 'hide', 'hide_at_once', 'confirm_hiding', 'restore', 'dismiss_reports')
        and account_id is not null
      order by comment_id, number desc
    ), reported as (
      select comment_id, count(*)::int as reports, min(at) as at, min(reason_code) as reason_code,
        bool_or(account_id = (select account_id from comments c where c.id = comment_id)) as appeal
      from flags where settled_by is null group by comment_id
    )
    select p.slug, p.title, c.number, t.number as thread, coalesce(r.reports, 0) as reports,
      coalesce(q.reason_code, r.reason_code) as "reasonCode", coalesce(r.at, q.at) as since,
      coalesce(r.at, q.at) + case when q.act = 'hide_at_once' then interval '24 hours' else interval '48 hours' end as due,
      case when q.act = 'propose_hiding' then 'proposed' when q.act = 'hide_at_once' then case when c.hidden_at is null then 'lapsed' else 'review' end end as pending, coalesce(r.appeal, false) as appeal
    from reported r full join (select * from pending where act in ('propose_hiding', 'hide_at_once')) q on q.comment_id = r.comment_id
    join comments c on c.id = coalesce(r.comment_id, q.comment_id) join threads t on t.id = c.thread_id
    join proposals p on p.id = c.proposal_id order by due, c.id limit 200`)
  return rows.map((row) => ({ ...row, since: new Date(row.since), due: new Date(row.due) }))
}

export type Report = {
  reasonCode: string
  title: Multilingual
  note: string | null
  at: Date
  role: Role
  delegationCode: string | null
}

/** What the reports of one comment say, what it says itself, and what was decided before. For moderators. */
export async function loadCase(slug: string, number: number) {
  const db = database()
  const address = sql`p.slug = ${slug} and c.number = ${number}`
  const [[comment], reports, entries] = await Promise.all([
    db.execute<{
      html: string
      lang: string
      capacity: 'personal' | 'national' | 'group'
      hidden: boolean
      withdrawn: boolean
      role: Role
      delegationCode: string | null
      created: Date
      parentHtml: string | null
      parent: number | null
      paragraph: Multilingual | null
      paragraphNumber: number | null
      title: Multilingual
      thread: number
    }>(sql`
      select c.html, c.lang, c.capacity, c.hidden_at is not null as hidden, c.withdrawn_at is not null as withdrawn, c.role,
        c.delegation_code as "delegationCode", c.created_at as created, parent.html as "parentHtml", parent.number as parent,
        p.title, t.number as thread, g.number as "paragraphNumber",
        (select pv.body from paragraph_versions pv where pv.paragraph_id = c.paragraph_id order by pv.version_id desc limit 1) as paragraph
      from comments c join proposals p on p.id = c.proposal_id join threads t on t.id = c.thread_id
      left join comments parent on parent.id = c.parent_id left join paragraphs g on g.id = c.paragraph_id where ${address}`),
    db.execute<Report>(sql`
      select f.reason_code as "reasonCode", r.title, f.note, f.at, a.role, a.delegation_code as "delegationCode"
      from flags f join moderation_reasons r on r.code = f.reason_code join accounts a on a.id = f.account_id
      join comments c on c.id = f.comment_id join proposals p on p.id = c.proposal_id
      where ${address} and f.settled_by is null order by f.at`),
    db.execute<Entry>(sql`select ${entryColumns} ${entryJoins} where ${address} order by l.number`),
  ])
  if (!comment) return null
  return {
    comment: { ...comment, created: new Date(comment.created) },
    reports: dated(reports),
    entries: dated(entries),
  }
}

export type Summary = {
  version: number
  lang: string
  html: string
  source: string
  comments: number
  at: Date
  electoralGroup: ElectoralGroup | null
}

/** The versions of the chair's summary of a thread, newest first. */
export async function loadSummaries(threadId: string, limit = 1): Promise<Summary[]> {
  return dated(
    await database().execute<Summary>(sql`
      select s.version, s.lang, s.html, s.source, s.comments, s.at, a.electoral_group as "electoralGroup"
      from thread_summaries s join accounts a on a.id = s.account_id
      where s.thread_id = ${threadId} order by s.version desc limit ${limit}`),
  )
}

export type Note = {
  id: number
  body: string
  at: Date
  read: boolean
  /** Nobody's words: the comment is shown again, since its hiding was not reviewed. */
  lapse: boolean
  slug: string
  number: number
  electoralGroup: ElectoralGroup | null
}

/** What moderators wrote to this person; reading marks it as read. */
export async function loadNotes(viewer: Viewer): Promise<Note[]> {
  return dated(
    await database().execute<Note>(sql`
      with seen as (
        update author_notes set read_at = clock_timestamp() where to_account_id = ${viewer.accountId} and read_at is null returning id
      )
      select n.id, n.body, n.at, n.read_at is not null as read, n.from_account_id is null as lapse, p.slug, c.number, a.electoral_group as "electoralGroup"
      from author_notes n join comments c on c.id = n.comment_id join proposals p on p.id = c.proposal_id
      left join accounts a on a.id = n.from_account_id where n.to_account_id = ${viewer.accountId} order by n.id desc limit 100`),
  )
}

export async function countWaiting(viewer: Viewer) {
  const [row] = await database().execute<{ notes: number }>(sql`
    select count(*)::int as notes from author_notes where to_account_id = ${viewer.accountId} and read_at is null`)
  return row?.notes ?? 0
}
