import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { readBallots } from '@/features/ballots/queries'
import { outcomeOf } from '@/features/ballots/result'
import type { Decided } from './policy'

/** What the States decided last on the whole text of a proposal; null while they have not. */
export async function readDecided(db: Executor, slug: string): Promise<Decided> {
  const rows = await db.execute<{ number: number }>(sql`
    select b.number from ballots b join proposals p on p.id = b.proposal_id
    where p.slug = ${slug} and b.paragraph is null and not b.practice
      and b.cancelled_at is null and b.takes_up is distinct from 'reconsideration'
      and not exists (select from series_steps x where x.ballot_id = b.id and x.kind <> 'whole')`)
  // All paragraphs rejected: the whole is, without a vote.
  const [rejected] = await db.execute(sql`
    select from series_steps x join series s on s.id = x.series_id join proposals p on p.id = s.proposal_id
    where p.slug = ${slug} and x.kind = 'whole' and x.reason is not null`)
  if (rejected) return 'not_adopted'
  if (rows.length === 0) return null
  const whole = new Set(rows.map((row) => row.number))
  const outcomes = (await readBallots(db, null)).filter((ballot) => whole.has(ballot.number)).map(outcomeOf)
  const last = outcomes.find((outcome) => outcome !== 'pending')
  if (!last) return null
  return last === 'adopted' ? 'adopted' : 'not_adopted'
}
