import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import type { PollText } from './poll-text'

export type Poll = {
  number: number
  phase: 'announced' | 'open' | 'closed'
  /** The database's clock at this reading. */
  now: Date
  proposal: { slug: string; title: Multilingual } | null
  question: PollText
  options: PollText[]
  demonstration: boolean
  opensAt: Date
  closesAt: Date
  /** Closed by who announced it, before the announced time. */
  closedEarly: boolean
  /** Whether the viewer announced it. */
  mine: boolean
  /** How many have taken part: that is no secret, at any time. */
  participants: number
  /** How often each answer was given; null before the close, and for good if too few took part. */
  counts: number[] | null
  /** Whether the viewer has taken part. What the viewer chose is known to nobody. */
  taken: boolean
}

type Row = Omit<Poll, 'now' | 'opensAt' | 'closesAt'> & { now: string; opensAt: string; closesAt: string }

/** Polls, newest first: all, or the one with this number. The same for every reader but for `taken`. */
export async function readPolls(
  db: Executor,
  viewer: Viewer | null,
  which: 'all' | number = 'all',
): Promise<Poll[]> {
  await db.execute(sql`select settle_polls()`)
  const rows = await db.execute<Row>(sql`
    with c as materialized (select clock_timestamp() as now)
    select p.number, c.now, p.question, p.options, p.demonstration, p.opens_at as "opensAt", p.closes_at as "closesAt",
      p.closed_by is not null as "closedEarly", p.announced_by = ${viewer?.accountId ?? -1} as mine,
      case when c.now < p.opens_at then 'announced' when p.settled_at is null then 'open' else 'closed' end as phase,
      (select json_build_object('slug', g.slug, 'title', g.title) from proposals g where g.id = p.proposal_id) as proposal,
      (select count(*)::int from poll_participations t where t.poll_id = p.id) as participants,
      poll_result(p.id) as counts,
      exists (select from poll_participations t
        where t.poll_id = p.id and t.account_id = ${viewer?.accountId ?? -1}) as taken
    from polls p cross join c
    where ${which === 'all' ? sql`true` : sql`p.number = ${which}`}
    order by p.number desc`)
  return rows.map((row) => ({
    ...row,
    now: new Date(row.now),
    opensAt: new Date(row.opensAt),
    closesAt: new Date(row.closesAt),
  }))
}

export async function readPoll(db: Executor, viewer: Viewer | null, number: number) {
  const [poll] = await readPolls(db, viewer, number)
  return poll ?? null
}

export const loadPolls = (viewer: Viewer | null) => readPolls(database(), viewer)
export const loadPoll = (viewer: Viewer | null, number: number) => readPoll(database(), viewer, number)

/** What a poll can be about: the proposals of the agenda that everyone can read. */
export async function loadSubjects() {
  const rows = await database().execute<{ slug: string; title: Multilingual }>(sql`
    select slug, title from proposals where collection = 'agenda' and stage <> 'draft' order by id`)
  return [...rows]
}
