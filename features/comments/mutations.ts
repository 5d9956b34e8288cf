import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { lockThread, openness, type ThreadLock } from '@/features/threads/lock-queries'
import { canRead, whyClosed } from '@/features/threads/policy'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { CommentAddress, CommentInput, EditInput } from './input'
import { placeUnder } from './place'
import { whyNotChange, whyNotInCapacity } from './policy'
import { rendererVersion, renderMarkdown } from './render-markdown'

export type Posted = { number: number; proposal: string; thread: number }

async function findRepeat(
  tx: Executor,
  viewer: Viewer,
  input: CommentInput,
): Promise<Outcome<Posted> | null> {
  const [row] = await tx.execute<{ number: number; same: boolean }>(sql`
    select c.number, c.account_id = ${viewer.accountId} and c.source = ${input.body} as same
    from comments c where c.request_id = ${input.requestId}`)
  if (!row) return null
  if (!row.same) return refuse('request_reused')
  return { ok: true, number: row.number, proposal: input.proposal, thread: input.thread }
}

type Target = { parent_id: string | null; parent_path: number[] | null; paragraph_id: string | null }

/** What the comment answers and the paragraph it is anchored to, or null if either isn't there. */
async function findTarget(tx: Executor, thread: ThreadLock, input: CommentInput) {
  const [row] = await tx.execute<Target>(sql`
    select c.id as parent_id, c.path as parent_path, g.id as paragraph_id from (select 1) one
    left join comments c on c.thread_id = ${thread.id} and c.number = ${input.parent ?? null}
    left join paragraphs g on g.text_id = ${thread.text_id} and g.number = ${input.paragraph ?? null}`)
  if (!row || (input.parent && !row.parent_id) || (input.paragraph && !row.paragraph_id)) return null
  return row
}

/** Posts a comment; the same `requestId` sent again gives the same comment. */
export async function postComment(
  db: Database,
  viewer: Viewer,
  input: CommentInput,
): Promise<Outcome<Posted>> {
  if (!may(viewer, 'comment')) return refuse('not_allowed')
  const barred = whyNotInCapacity(viewer, input.capacity, input.onBehalfOf)
  if (barred) return refuse(barred)
  const html = renderMarkdown(input.body)
  return db.transaction(async (tx) => {
    const thread = await lockThread(tx, input.proposal, input.thread)
    if (!thread || !canRead(viewer, thread)) return refuse('not_found')
    const closed = whyClosed(openness(thread))
    if (closed && !(closed === 'locked' && may(viewer, 'moderate'))) return refuse(closed)
    const target = await findTarget(tx, thread, input)
    if (!target) return refuse('not_found')
    // The counter's row lock also lines up two posts of the same request, hence the look for a repeat after it.
    const [counter] = await tx.execute<{ comments: number }>(sql`
      select comments from proposal_counters where proposal_id = ${thread.proposal_id} for update`)
    const repeat = await findRepeat(tx, viewer, input)
    if (repeat) return repeat
    const number = (counter?.comments ?? 0) + 1
    const path = `{${placeUnder(target.parent_path, number).join(',')}}`
    await tx.execute(sql`
      with counted as (
        update proposal_counters set comments = ${number} where proposal_id = ${thread.proposal_id}
      )
      insert into comments (proposal_id, thread_id, number, parent_id, path, account_id, role, delegation_code, capacity,
        on_behalf_of, stance, paragraph_id, lang, source, html, renderer, demonstration, request_id)
      values (${thread.proposal_id}, ${thread.id}, ${number}, ${target.parent_id}, ${path}::int[], ${viewer.accountId},
        ${viewer.role}, ${viewer.delegation?.code ?? null}, ${input.capacity},
        ${input.capacity === 'group' ? (input.onBehalfOf ?? null) : null}, ${input.stance ?? null},
        ${target.paragraph_id}, ${input.lang}, ${input.body}, ${html}, ${rendererVersion}, ${viewer.demonstration},
        ${input.requestId})`)
    return { ok: true, number, proposal: input.proposal, thread: input.thread }
  })
}

type OwnRow = {
  id: string
  thread: number
  account_id: string
  withdrawn: boolean
  hidden: boolean
  versions: number
  source: string
}

/** Locks the comment first and counts its versions after, so that of two edits at once the second sees the first. */
async function lockOwn(tx: Executor, viewer: Viewer, address: CommentAddress) {
  await tx.execute(sql`
    select c.id from comments c join proposals p on p.id = c.proposal_id
    where p.slug = ${address.proposal} and c.number = ${address.comment} for update of c`)
  const [row] = await tx.execute<OwnRow>(sql`
    select c.id, t.number as thread, c.account_id, c.source, c.withdrawn_at is not null as withdrawn,
      c.hidden_at is not null as hidden,
      (select count(*)::int from comment_versions v where v.comment_id = c.id) + 1 as versions
    from comments c join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id
    where p.slug = ${address.proposal} and c.number = ${address.comment}`)
  if (!row) return refuse('not_found')
  const barred = whyNotChange(viewer, {
    accountId: Number(row.account_id),
    withdrawn: row.withdrawn,
    hidden: row.hidden,
  })
  if (barred) return refuse(barred)
  const thread = await lockThread(tx, address.proposal, row.thread)
  const closed = thread ? whyClosed(openness(thread)) : 'not_found'
  return closed ? refuse(closed) : { ok: true as const, row }
}

/** Replaces the words and keeps the earlier ones; `seen` is the version the author was editing. */
export async function editComment(db: Database, viewer: Viewer, input: EditInput): Promise<Outcome<Posted>> {
  const html = renderMarkdown(input.body)
  return db.transaction(async (tx) => {
    const own = await lockOwn(tx, viewer, input)
    if (!own.ok) return own
    const { row } = own
    const posted = { ok: true as const, number: input.comment, proposal: input.proposal, thread: row.thread }
    if (row.source === input.body) return posted
    if (row.versions !== input.seen) return refuse('changed_meanwhile')
    await tx.execute(sql`
      insert into comment_versions (comment_id, seq, source, html, renderer, written_at)
      select id, ${row.versions}::int, source, html, renderer, coalesce(edited_at, created_at)
      from comments where id = ${row.id}`)
    await tx.execute(sql`
      update comments set source = ${input.body}, html = ${html}, renderer = ${rendererVersion},
        edited_at = clock_timestamp() where id = ${row.id}`)
    return posted
  })
}

/** Takes the words out of sight and leaves a stub; replies and opinions stay. */
export async function withdrawComment(
  db: Database,
  viewer: Viewer,
  address: CommentAddress,
): Promise<Outcome<Posted>> {
  return db.transaction(async (tx) => {
    const own = await lockOwn(tx, viewer, address)
    if (!own.ok) return own
    await tx.execute(sql`update comments set withdrawn_at = clock_timestamp() where id = ${own.row.id}`)
    return { ok: true, number: address.comment, proposal: address.proposal, thread: own.row.thread }
  })
}
