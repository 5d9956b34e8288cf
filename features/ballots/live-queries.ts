import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { VoteChoice } from '@/db/enums'
import { type Phase, phaseNow, resultOpen } from './queries'

/** A ballot somebody watches, and with whose eyes: Member States see the last five minutes. */
export type BallotRoom = { number: number; asMember: boolean }

/** What its watchers may know now. */
export type BallotState = BallotRoom & {
  /** The database's clock, in milliseconds. */
  at: number
  phase: Phase
  objections: number
  /** Delegations that stand aside where nobody votes. */
  aside: number
  /** Members on the roll, for those not voting. */
  electorate: number
  /** How States have voted, with the moment in milliseconds; null while hidden. */
  votes: { code: string; choice: VoteChoice; at: number }[] | null
}

export async function readStates(db: Executor, rooms: readonly BallotRoom[]): Promise<BallotState[]> {
  await db.execute(sql`select settle_ballots()`)
  const rows = await db.execute<BallotState>(sql`
    with c as materialized (select clock_timestamp() as now)
    select b.number, a."asMember", floor(extract(epoch from c.now) * 1000)::float8 as at, ${phaseNow} as phase,
      (select count(*)::int from ballot_objections o where o.ballot_id = b.id) as objections,
      (select count(*)::int from (select distinct on (delegation_code) participates from participation_events e
        where e.ballot_id = b.id order by delegation_code, seq desc) p where not p.participates) as aside,
      (select count(*)::int from ballot_roll r where r.ballot_id = b.id) as electorate,
      case when ${resultOpen(sql`a."asMember"`)} then coalesce((select json_agg(json_build_object(
          'code', v.delegation_code, 'choice', v.choice, 'at', floor(extract(epoch from v.at) * 1000)))
        from votes v where v.ballot_id = b.id), '[]') end as votes
    from json_to_recordset(${JSON.stringify(rooms)}::json) as a (number int, "asMember" boolean)
    join ballots b on b.number = a.number cross join c`)
  return [...rows]
}

export const loadStates = (rooms: readonly BallotRoom[]) => readStates(database(), rooms)
