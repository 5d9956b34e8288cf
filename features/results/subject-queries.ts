import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Audience, Stage } from '@/db/enums'
import { rowsOut } from '@/features/row-announcements/queries'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

export type ImportTotals = {
  comments: number
  participants: number
  opinions: number
  agree: number
  disagree: number
  pass: number
}

/** What results are about: a proposal, or one of its threads other than the general one. */
export type ResultSubject = {
  slug: string
  collection: 'agenda' | 'method_example'
  number: number | null
  stage: Stage
  closesAt: Date | null
  /** When it was announced that its opinions are published row by row. */
  rowsAnnouncedAt: Date | null
  /** They are published by now. */
  rowsOut: boolean
  title: Multilingual
  demonstration: boolean
  /** The database's clock when the figures were read. */
  now: Date
  thread: { number: number; title: string | null; lang: string | null; audience: Audience } | null
  /** Where an example of method comes from, with the totals of its export. */
  brought: { source: string; totals: ImportTotals } | null
  proposalId: string
  subjectId: string
  threadId: string | null
}

type Row = Omit<ResultSubject, 'closesAt' | 'rowsAnnouncedAt' | 'now' | 'brought'> & {
  closesAt: string | null
  rowsAnnouncedAt: string | null
  now: string
  source: string | null
  totals: ImportTotals | null
}

/**
 * @param thread its number; without one, the proposal itself. The general thread's views and positions are those of
 * the proposal, so it is none of its own here.
 * @returns null for what isn't there, is a draft, or isn't open to this viewer
 */
export async function findResultSubject(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
  thread?: number,
): Promise<ResultSubject | null> {
  const [row] = await db.execute<Row>(sql`
    select p.slug, p.collection, p.number, p.stage, p.closes_at as "closesAt",
      p.rows_per_person_announced_at as "rowsAnnouncedAt", ${rowsOut} as "rowsOut", p.title, p.demonstration,
      clock_timestamp() as now, i.source, i.summary as totals, p.id::text as "proposalId",
      ${thread ? sql`t.subject_id::text` : sql`p.subject_id::text`} as "subjectId",
      ${
        thread
          ? sql`t.id::text as "threadId", json_build_object('number', t.number, 'title', t.title, 'lang', t.lang,
              'audience', t.audience) as thread`
          : sql`null as "threadId", null as thread`
      }
    from proposals p left join imports i on i.proposal_id = p.id
    ${thread ? sql`join threads t on t.proposal_id = p.id and t.number = ${thread} and not t.is_general` : sql``}
    where p.slug = ${slug} and p.stage <> 'draft' ${thread ? sql`and ${visibleThreads(viewer)}` : sql``}`)
  if (!row) return null
  const { closesAt, rowsAnnouncedAt, now, source, totals, ...rest } = row
  return {
    ...rest,
    closesAt: closesAt ? new Date(closesAt) : null,
    rowsAnnouncedAt: rowsAnnouncedAt ? new Date(rowsAnnouncedAt) : null,
    now: new Date(now),
    brought: source && totals ? { source, totals } : null,
  }
}

/**
 * The comments that results are made of, as a condition on `comments c join threads t`: those of the thread, or of
 * the proposal's *public* threads, whoever asks, so that page, export and interface give the same numbers.
 */
export function countedComments(subject: ResultSubject) {
  const shown = sql`c.withdrawn_at is null and c.hidden_at is null`
  if (subject.threadId) return sql`c.thread_id = ${subject.threadId} and ${shown}`
  return sql`c.proposal_id = ${subject.proposalId} and t.audience = 'public' and ${shown}`
}
