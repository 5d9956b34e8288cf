import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import type { ThreadInput } from './input'
import { openness } from './lock-queries'
import { whyClosed } from './policy'
import { lockStandingSubject } from './subject-queries'

export type Opened = { proposal: string; thread: number }

/** Opens a thread under a proposal, numbered after the ones before it. */
export async function openThread(db: Database, viewer: Viewer, input: ThreadInput): Promise<Outcome<Opened>> {
  if (!may(viewer, 'open_thread')) return refuse('not_allowed')
  if (input.audience === 'delegation' && !viewer.delegation) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const proposal = await lockStandingSubject(tx, input.proposal)
    if (!proposal) return refuse('not_found')
    const closed = whyClosed(openness(proposal))
    if (closed) return refuse(closed)
    const [counter] = await tx.execute<{ threads: number }>(sql`
      update proposal_counters set threads = threads + 1 where proposal_id = ${proposal.proposal_id} returning threads`)
    const thread = counter?.threads ?? 1
    await tx.execute(sql`
      with subject as (insert into subjects (kind) values ('thread') returning id)
      insert into threads (proposal_id, number, subject_id, title, lang, audience, audience_delegation, opened_by)
      select ${proposal.proposal_id}, ${thread}, id, ${input.title}, ${input.lang}, ${input.audience},
        ${input.audience === 'delegation' ? (viewer.delegation?.code ?? null) : null}, ${viewer.accountId} from subject`)
    return { ok: true, proposal: input.proposal, thread }
  })
}
