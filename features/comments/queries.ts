import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Capacity, ElectoralGroup, OpinionChoice, Role, Stance } from '@/db/enums'
import { electoralGroupOf } from '@/features/delegations/names'
import type { Viewer } from '@/lib/viewer'
import { cursorOf, readCursor } from './cursor'
import type { CommentList } from './input'
import { commentsPerPage } from './limits'

/** A comment as a page shows it. A stub (`withdrawn`, `hidden`) has no words, author or opinions. */
export type CommentRow = {
  number: number
  path: number[]
  parent: number | null
  role: Role
  delegation_code: string | null
  capacity: Capacity
  on_behalf_of: ElectoralGroup | null
  stance: Stance | null
  paragraph: number | null
  lang: string
  html: string
  created_at: Date
  edited: boolean
  withdrawn: boolean
  hidden: boolean
  hidden_reason: string | null
  mine: boolean
  agree: number
  disagree: number
  pass: number
  choice: OpinionChoice | null
  imported: boolean
}

const columns = (viewer: Viewer | null) => sql`
  c.number, c.path, parent.number as parent, c.role, c.delegation_code, c.capacity, c.on_behalf_of, c.stance,
  g.number as paragraph, c.lang, c.created_at, c.edited_at is not null as edited, c.withdrawn_at is not null as withdrawn,
  c.hidden_at is not null as hidden, c.hidden_reason,
  case when c.withdrawn_at is null and c.hidden_at is null then c.html else '' end as html,
  c.account_id = ${viewer?.accountId ?? -1} as mine, y.agree, y.disagree, y.pass, o.choice, c.external_id is not null as imported`

const joins = (viewer: Viewer | null) => sql`
  from comments c join comment_tallies y on y.comment_id = c.id
  left join opinions o on o.comment_id = c.id and o.account_id = ${viewer?.accountId ?? -1}
  left join paragraphs g on g.id = c.paragraph_id left join comments parent on parent.id = c.parent_id`

function conditions(list: CommentList): SQL[] {
  const shown = sql`c.withdrawn_at is null and c.hidden_at is null`
  const found: SQL[] = []
  if (list.paragraph === 0) found.push(sql`c.paragraph_id is null`)
  else if (list.paragraph) found.push(sql`g.number = ${list.paragraph}`)
  if (list.stance) found.push(sql`c.stance = ${list.stance}`)
  if (list.capacity) found.push(sql`c.capacity = ${list.capacity}`)
  if (list.state) found.push(sql`c.delegation_code = ${list.state}`)
  if (list.lang) found.push(sql`c.lang = ${list.lang}`)
  if (list.group)
    found.push(sql`c.delegation_code in (select code from delegations where electoral_group = ${list.group})`)
  return found.length ? [shown, ...found] : []
}

// Whole conversations stay together in every order: the top comment decides, its replies follow in reading order.
const orders = {
  oldest: sql`c.path`,
  newest: sql`c.path[1] desc, c.path`,
  agreed: sql`top.agree desc, c.path`,
}

function startAfter(list: CommentList): SQL[] {
  const cursor = readCursor(list.after)
  if (!cursor) return list.at ? [startAt(list)] : []
  const path = sql`${`{${cursor.path.join(',')}}`}::int[]`
  const [top] = cursor.path
  if (list.sort === 'newest') return [sql`c.path[1] <= ${top} and (c.path[1] < ${top} or c.path > ${path})`]
  if (list.sort === 'agreed')
    return [sql`top.agree <= ${cursor.agree} and (top.agree < ${cursor.agree} or c.path > ${path})`]
  return [sql`c.path > ${path}`]
}

/** A permalink opens the list, oldest first, at the top of the comment's conversation. */
function startAt(list: CommentList): SQL {
  return sql`c.path >= (select array[a.path[1]] from comments a where a.thread_id = c.thread_id and a.number = ${list.at ?? 0})`
}

export type CommentPage = { comments: CommentRow[]; next: string | null }

/** One keyset page of a thread the caller has found visible; one statement however many comments. */
export async function listComments(
  db: Executor,
  viewer: Viewer | null,
  threadId: string,
  list: CommentList,
  size = commentsPerPage,
): Promise<CommentPage> {
  const agreed = list.sort === 'agreed'
  const where = [sql`c.thread_id = ${threadId}`, ...conditions(list), ...startAfter(list)]
  const rows = await db.execute<CommentRow & { top_agree: number | null }>(sql`
    select ${columns(viewer)}, ${agreed ? sql`top.agree` : sql`null`} as top_agree ${joins(viewer)}
    ${
      agreed
        ? sql`join comments r on r.proposal_id = c.proposal_id and r.number = c.path[1]
              join comment_tallies top on top.comment_id = r.id`
        : sql``
    }
    where ${sql.join(where, sql` and `)} order by ${orders[list.sort]} limit ${size + 1}`)
  const comments = rows.slice(0, size).map((row) => ({ ...row, created_at: new Date(row.created_at) }))
  const last = comments.at(-1)
  return { comments, next: rows.length > size && last ? cursorOf(last.path, last.top_agree ?? 0) : null }
}

export type Facets = {
  total: number
  paragraph: Map<number, number>
  stance: Map<Stance, number>
  state: Map<string, number>
  group: Map<ElectoralGroup, number>
  lang: Map<string, number>
}

/** How many comments the thread has: in all, and by paragraph (0: the whole text), stance, State, electoral group and language. */
export async function countFacets(db: Executor, threadId: string): Promise<Facets> {
  const rows = await db.execute<{
    paragraph: number | null
    stance: Stance | null
    delegation_code: string | null
    lang: string
    kind: number
    n: number
  }>(sql`
    select coalesce(g.number, 0) as paragraph, c.stance, c.delegation_code, c.lang, count(*)::int as n,
      grouping(coalesce(g.number, 0), c.stance, c.delegation_code, c.lang) as kind
    from comments c left join paragraphs g on g.id = c.paragraph_id
    where c.thread_id = ${threadId} and c.withdrawn_at is null and c.hidden_at is null
    group by grouping sets ((), (coalesce(g.number, 0)), (c.stance), (c.delegation_code), (c.lang))`)
  const of = (kind: number) => rows.filter((row) => row.kind === kind)
  const state = new Map(of(13).flatMap((row) => (row.delegation_code ? [[row.delegation_code, row.n]] : [])))
  const group = new Map<ElectoralGroup, number>()
  for (const [code, n] of state) {
    const counted = electoralGroupOf(code)
    if (counted) group.set(counted, (group.get(counted) ?? 0) + n)
  }
  return {
    total: of(15)[0]?.n ?? 0,
    paragraph: new Map(of(7).map((row) => [row.paragraph ?? 0, row.n])),
    stance: new Map(of(11).flatMap((row) => (row.stance ? [[row.stance, row.n]] : []))),
    state,
    group,
    lang: new Map(of(14).map((row) => [row.lang, row.n])),
  }
}

export type OwnWords = CommentRow & { source: string; versions: number; thread: number; threadId: string }

/** One comment with the words as typed, for its own pages (reply, edit, history). */
export async function findComment(
  db: Executor,
  viewer: Viewer | null,
  visible: SQL,
  slug: string,
  number: number,
) {
  const [row] = await db.execute<OwnWords>(sql`
    select ${columns(viewer)}, t.number as thread, t.id as "threadId",
      case when c.withdrawn_at is null and c.hidden_at is null then c.source else '' end as source,
      (select count(*)::int from comment_versions v where v.comment_id = c.id) + 1 as versions
    ${joins(viewer)} join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id
    where p.slug = ${slug} and c.number = ${number} and ${visible}`)
  return row ? { ...row, created_at: new Date(row.created_at) } : null
}

export async function listVersions(db: Executor, slug: string, number: number) {
  const rows = await db.execute<{ seq: number; html: string; written_at: Date; replaced_at: Date }>(sql`
    select v.seq, v.html, v.written_at, v.replaced_at from comment_versions v
    join comments c on c.id = v.comment_id join proposals p on p.id = c.proposal_id
    where p.slug = ${slug} and c.number = ${number} and c.withdrawn_at is null and c.hidden_at is null
    order by v.seq desc`)
  return rows.map((row) => ({
    ...row,
    written_at: new Date(row.written_at),
    replaced_at: new Date(row.replaced_at),
  }))
}
