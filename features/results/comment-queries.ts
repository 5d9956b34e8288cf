import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Capacity, ElectoralGroup, Role, Stance } from '@/db/enums'
import { countedComments, type ResultSubject } from './subject-queries'

export type ShownComment = {
  status: 'shown'
  number: number
  thread: number
  parent: number | null
  paragraph: number | null
  stance: Stance | null
  capacity: Capacity
  onBehalfOf: ElectoralGroup | null
  role: Role
  state: string | null
  /** Brought in with an export; its author has no seat. */
  imported: boolean
  lang: string
  source: string
  html: string
  createdAt: Date
  editedAt: Date | null
  agree: number
  disagree: number
  pass: number
}

/** What stays of a comment taken away: its place and the reason, no words, author or opinions. */
export type CommentStub = {
  status: 'withdrawn' | 'hidden'
  number: number
  thread: number
  parent: number | null
  reason: string | null
}

export type PublishedComment = ShownComment | CommentStub

type Row = Omit<ShownComment, 'status' | 'createdAt' | 'editedAt'> & {
  status: PublishedComment['status']
  createdAt: string
  editedAt: string | null
  reason: string | null
}

const select = sql`
  select case when c.hidden_at is not null then 'hidden' when c.withdrawn_at is not null then 'withdrawn'
      else 'shown' end as status, c.hidden_reason as reason,
    c.number, t.number as thread, parent.number as parent, g.number as paragraph, c.stance, c.capacity,
    c.on_behalf_of as "onBehalfOf", c.role, c.delegation_code as state, c.external_id is not null as imported, c.lang,
    c.source, c.html, c.created_at as "createdAt", c.edited_at as "editedAt", y.agree, y.disagree, y.pass
  from comments c join threads t on t.id = c.thread_id join comment_tallies y on y.comment_id = c.id
  left join paragraphs g on g.id = c.paragraph_id left join comments parent on parent.id = c.parent_id`

async function read(db: Executor, where: SQL): Promise<PublishedComment[]> {
  const rows = await db.execute<Row>(sql`${select} where ${where}`)
  return rows.map(({ status, reason, createdAt, editedAt, ...row }) =>
    status === 'shown'
      ? { status, ...row, createdAt: new Date(createdAt), editedAt: editedAt ? new Date(editedAt) : null }
      : {
          status,
          number: row.number,
          thread: row.thread,
          parent: row.parent,
          reason: status === 'hidden' ? reason : null,
        },
  )
}

/** The words of the comments that a results page names, by number. */
export async function readSayings(db: Executor, subject: ResultSubject, numbers: readonly number[]) {
  const list = sql`${`{${numbers.join(',')}}`}::int[]`
  const found = await read(db, sql`${countedComments(subject)} and c.number = any(${list})`)
  return new Map(
    found.flatMap((comment) => (comment.status === 'shown' ? [[comment.number, comment] as const] : [])),
  )
}

export const publishedPerPage = 50

/**
 * One page of a proposal's comments in public threads, by number; stubs keep their place.
 * @param after the number that the last page ended with, 0 for the first page
 */
export async function listPublishedComments(db: Executor, subject: ResultSubject, after: number) {
  const found = await read(
    db,
    sql`c.proposal_id = ${subject.proposalId} and t.audience = 'public' and c.number > ${after}
      order by c.number limit ${publishedPerPage + 1}`,
  )
  const comments = found.slice(0, publishedPerPage)
  return { comments, next: found.length > publishedPerPage ? (comments.at(-1)?.number ?? null) : null }
}
