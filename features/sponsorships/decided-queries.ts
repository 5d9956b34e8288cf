import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { readBallots } from '@/features/ballots/queries'
import { outcomeOf } from '@/features/ballots/result'
import type { Decided } from './policy'

/** What the States decided last on the whole text of a proposal; null while they have not. */
export async function readDecided(db: Executor, slug: string): Promise<Decided> {
  const rows = await db.execute<{ number: number }>(sql`
    select b.number from ballots b join proposals p on p.id = b.proposal_id
    where p.slug = ${slug} and b.paragraph is null and not b.practice`)
  if (rows.length === 0) return null
  const whole = new Set(rows.map((row) => row.number))
  const outcomes = (await readBallots(db, null)).filter((ballot) => whole.has(ballot.number)).map(outcomeOf)
  const last = outcomes.find((outcome) => outcome !== 'pending')
  if (!last) return null
  return last === 'adopted' ? 'adopted' : 'not_adopted'
}
