import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { rendererVersion, renderMarkdown } from '@/features/comments/render-markdown'
import content from './moderation.json' with { type: 'json' }

type Tx = Pick<Database, 'execute'>

const hour = 60 * 60 * 1000

/** What moderators have done so far, in the public log, and what waits for them. */
export async function moderateDemonstration(tx: Tx, now: Date) {
  const before = (hours: number) => new Date(now.getTime() - hours * hour).toISOString()
  for (const [index, { by, proposal, thread, act, reason, detail, hours }] of content.log.entries())
    await tx.execute(sql`
      insert into moderation_log (number, act, account_id, role, electoral_group, proposal_id, thread_id, reason, detail, at)
      select ${index + 1}, ${act}, a.id, a.role, a.electoral_group, p.id, t.id, ${reason ?? null}, ${detail ?? null},
        ${before(hours)}::timestamptz
      from accounts a, proposals p join threads t on t.proposal_id = p.id
      where a.login = ${by} and p.slug = ${proposal} and t.number = ${thread}`)
  const { proposal, thread, by, lang, source, comments, hours } = content.summary
  await tx.execute(sql`
    insert into thread_summaries (thread_id, version, lang, source, html, renderer, comments, account_id, at)
    select t.id, 1, ${lang}, ${source}, ${renderMarkdown(source)}, ${rendererVersion}, ${comments}, a.id,
      ${before(hours)}::timestamptz
    from accounts a, proposals p join threads t on t.proposal_id = p.id
    where a.login = ${by} and p.slug = ${proposal} and t.number = ${thread}`)
  await tx.execute(sql`
    update threads t set
      pinned_at = (select l.at from moderation_log l where l.thread_id = t.id and l.act = 'pin'),
      label = (select l.detail from moderation_log l where l.thread_id = t.id and l.act = 'label')
    where exists (select 1 from moderation_log l where l.thread_id = t.id and l.act in ('pin', 'label'))`)
  for (const flag of content.flags)
    await tx.execute(sql`
      insert into flags (comment_id, account_id, reason_code, note, at)
      select c.id, a.id, ${flag.reason}, ${flag.note}, ${before(flag.hours)}::timestamptz
      from accounts a, comments c join proposals p on p.id = c.proposal_id
      where a.login = ${flag.by} and p.slug = ${flag.proposal} and c.number = ${flag.comment}`)
}
