import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { applyOutcomes } from './decision-mutations'
import { readMomentsAhead } from './moment-queries'
import { readBallot } from './queries'
import { outcomeOf } from './result'

/**
 * Opens and closes what is due by the database's clock, writes down the outcomes of votes that have closed,
 * and sets the stages that they were to decide. No result depends on its being run: every reading settles, too.
 * @returns the moments at which there will be something to settle
 */
export async function settleDue(db: Database) {
  await db.execute(sql`select settle_ballots()`)
  const waiting = await db.execute<{ number: number }>(sql`
    select b.number from ballots b where b.method = 'recorded_vote' and b.settled_at is not null
      and not exists (select from ballot_moments m where m.ballot_id = b.id and m.moment in ('adopted', 'not_adopted'))
    order by b.number`)
  for (const { number } of waiting) await recordOutcome(db, number)
  await applyOutcomes(db)
  return readMomentsAhead(db)
}

async function recordOutcome(db: Database, number: number) {
  const ballot = await readBallot(db, null, number)
  const outcome = ballot && outcomeOf(ballot)
  if (outcome !== 'adopted' && outcome !== 'not_adopted') return
  await db.execute(sql`
    insert into ballot_moments (ballot_id, moment) select id, ${outcome}::ballot_moment from ballots where number = ${number}
    on conflict do nothing`)
}
