import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { ModerationAct } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'

type By = Pick<Viewer, 'accountId' | 'role' | 'electoralGroup'>

export type LogEntry = {
  act: ModerationAct
  proposalId: string
  threadId: string
  commentId?: string
  reasonCode?: string
  reason?: string
  detail?: string
}

/** Adds an entry to the public log, by nobody where a rule acts by itself. Entries are numbered one at a time, so that no number is missing. */
export async function logAct(tx: Executor, by: By | null, entry: LogEntry) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('moderation_log'))`)
  const [row] = await tx.execute<{ number: number }>(sql`
    insert into moderation_log (number, act, account_id, role, electoral_group, proposal_id, thread_id, comment_id,
      reason_code, reason, detail)
    select coalesce(max(number), 0) + 1, ${entry.act}, ${by?.accountId ?? null}, ${by?.role ?? null}::role,
      ${by?.electoralGroup ?? null}::electoral_group,
      ${entry.proposalId}, ${entry.threadId}, ${entry.commentId ?? null}, ${entry.reasonCode ?? null},
      ${entry.reason ?? null}, ${entry.detail ?? null} from moderation_log
    returning number`)
  return row?.number ?? 0
}
