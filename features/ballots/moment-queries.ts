import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { BallotMoment } from '@/db/enums'
import { secondVoteHours } from './input'

/** `at` is when it took effect, `recordedAt` when it was noticed: later only after an outage. */
export type Moment = { moment: BallotMoment; at: Date; recordedAt: Date }

/** What has happened to a ballot, in its order. Public: it tells nothing of a result before that is public. */
export async function readMoments(db: Executor, ballot: number): Promise<Moment[]> {
  const rows = await db.execute<{ moment: BallotMoment; at: string; recordedAt: string }>(sql`
    select m.moment, m.at, m.recorded_at as "recordedAt" from ballot_moments m join ballots b on b.id = m.ballot_id
    where b.number = ${ballot} order by m.at, m.moment`)
  return rows.map(({ moment, at, recordedAt }) => ({
    moment,
    at: new Date(at),
    recordedAt: new Date(recordedAt),
  }))
}

/** @param ballot its public number */
export const momentsOf = (ballot: number) => readMoments(database(), ballot)

/**
 * The announced openings and closes, and the ends of waits for a second vote, that are still to come, as ISO times to
 * the microsecond: not one of them too early.
 */
export async function readMomentsAhead(db: Executor): Promise<string[]> {
  const rows = await db.execute<{ at: string }>(sql`
    select distinct to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from ballots cross join lateral (values (opens_at), (closes_at), (case when decides and organ = 'plenary'
      and method = 'recorded_vote' then closes_at + make_interval(hours => ${secondVoteHours}) end)) as announced (at)
    where cancelled_at is null and at > clock_timestamp() order by 1`)
  return rows.map((row) => row.at)
}
