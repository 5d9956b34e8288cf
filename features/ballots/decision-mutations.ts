import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Stage } from '@/db/enums'
import { sqlState, uniqueViolation } from '@/lib/database-errors'
import { stageBy } from './policy'
import { readBallot } from './queries'

type Due = { id: string; number: number; proposal: string; stage: Stage; nothingLeft: boolean }

// Decisions that are over and haven't been applied. Whoever set the stage since then by hand has the last word.
const due = sql`
  select * from (
    select b.id, b.number, b.proposal_id as proposal, p.stage, b.decides, b.takes_up, exists (
        select from series_steps x join series s on s.id = x.series_id
          join series_steps w on w.series_id = s.id and w.kind = 'whole' and w.reason = 'nothing_left'
        where x.ballot_id = b.id and s.decides and x.position = (select max(l.position) from series_steps l
          where l.series_id = s.id and l.ballot_id is not null)) as "nothingLeft"
    from ballots b join proposals p on p.id = b.proposal_id
    where b.settled_at is not null and p.stage_since <= b.closes_at
      and not exists (select from stage_changes c where c.ballot_id = b.id)
      and exists (select from ballot_moments m
        where m.ballot_id = b.id and m.moment in ('silence_kept', 'adopted', 'not_adopted'))) d
  where case when takes_up = 'reconsideration' then stage in ('adopted', 'not_adopted')
    else stage in ('discussion', 'negotiation', 'decision') and (decides or "nothingLeft") end
  order by number`

/**
 * Sets the stages that ballots were announced to decide, once each, in the public record of stages. The trigger judges
 * the outcome again, and publishes a text that was adopted as amended as a new version, in the same transaction. Of
 * several workers one is first; nothing that was applied is applied again.
 */
export async function applyOutcomes(db: Database) {
  for (const found of await db.execute<Due>(due)) {
    const ballot = await readBallot(db, null, found.number)
    const stage = found.nothingLeft ? 'not_adopted' : ballot && stageBy(ballot)
    if (!stage) continue
    try {
      await db.execute(sql`
        insert into stage_changes (proposal_id, from_stage, to_stage, ballot_id)
        values (${found.proposal}, ${found.stage}, ${stage}, ${found.id})`)
    } catch (error) {
      const wasFaster = ['CY002', 'CY003'].includes(sqlState(error) ?? '') || uniqueViolation(error) !== null
      if (!wasFaster) throw error
    }
  }
}
