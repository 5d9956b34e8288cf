import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { rendererVersion, renderMarkdown } from '@/features/comments/render-markdown'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { SummaryInput, ThreadActInput } from './input'
import { logAct } from './log-mutations'

export type ThreadDecided = { proposal: string; thread: number; entry: number }

const changes: Record<ThreadActInput['act'], (label: string | null) => SQL> = {
  pin: () => sql`pinned_at = clock_timestamp()`,
  unpin: () => sql`pinned_at = null`,
  lock: () => sql`locked_at = clock_timestamp()`,
  unlock: () => sql`locked_at = null`,
  close: () => sql`closed_at = clock_timestamp()`,
  reopen: () => sql`closed_at = null`,
  label: (label) => sql`label = ${label}`,
}

const findThread = (slug: string, number: number) => sql`
  select t.id, t.proposal_id from threads t join proposals p on p.id = t.proposal_id
  where p.slug = ${slug} and t.number = ${number} for update of t`

/** Pins, locks, closes or labels a thread, or takes that back; with a public reason. */
export async function moderateThread(
  db: Database,
  viewer: Viewer,
  input: ThreadActInput,
): Promise<Outcome<ThreadDecided>> {
  if (!may(viewer, 'moderate')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    // `for update` waits for every opinion, comment or view that holds the thread open.
    const [thread] = await tx.execute<{ id: string; proposal_id: string }>(
      findThread(input.proposal, input.thread),
    )
    if (!thread) return refuse('not_found')
    const label = input.label ?? null
    await tx.execute(sql`update threads set ${changes[input.act](label)} where id = ${thread.id}`)
    const entry = await logAct(tx, viewer, {
      act: input.act,
      proposalId: thread.proposal_id,
      threadId: thread.id,
      reason: input.reason,
      detail: input.act === 'label' ? (label ?? undefined) : undefined,
    })
    return { ok: true, proposal: input.proposal, thread: input.thread, entry }
  })
}

/** Writes the next version of the chair's summary; earlier ones stay readable. */
export async function writeSummary(
  db: Database,
  viewer: Viewer,
  input: SummaryInput,
): Promise<Outcome<ThreadDecided>> {
  if (!may(viewer, 'moderate')) return refuse('not_allowed')
  const html = renderMarkdown(input.body)
  return db.transaction(async (tx) => {
    const [thread] = await tx.execute<{ id: string; proposal_id: string }>(
      findThread(input.proposal, input.thread),
    )
    if (!thread) return refuse('not_found')
    await tx.execute(sql`
      insert into thread_summaries (thread_id, version, lang, source, html, renderer, comments, account_id)
      select ${thread.id}, (select coalesce(max(version), 0) + 1 from thread_summaries where thread_id = ${thread.id}),
        ${input.lang}, ${input.body}, ${html}, ${rendererVersion},
        (select count(*) from comments where thread_id = ${thread.id} and withdrawn_at is null and hidden_at is null),
        ${viewer.accountId}`)
    const entry = await logAct(tx, viewer, {
      act: 'summarise',
      proposalId: thread.proposal_id,
      threadId: thread.id,
    })
    return { ok: true, proposal: input.proposal, thread: input.thread, entry }
  })
}
