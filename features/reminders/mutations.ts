import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'

/**
 * Reminds each delegation with the right to act that hasn't, once a day and once an hour before the close. A ballot
 * shorter than that has no such reminder, and after an outage the hour's makes the day's needless. An objection stops
 * an adoption without a vote: nothing is left to be reminded of.
 */
export async function remindDelegations(db: Executor) {
  await db.execute(sql`
    insert into reminders (ballot_id, delegation_code, kind)
    select b.id, r.delegation_code, due.kind
    from ballots b cross join (select clock_timestamp() as now) c
    join lateral (values
      ('day_before'::reminder_kind, b.closes_at - interval '24 hours', b.closes_at - interval '1 hour'),
      ('hour_before', b.closes_at - interval '1 hour', b.closes_at)) as due (kind, since, until)
      on due.since <= c.now and c.now < due.until and b.opens_at < due.since
    join ballot_roll r on r.ballot_id = b.id and r.may_vote
    where not exists (select from votes v where v.ballot_id = b.id and v.delegation_code = r.delegation_code)
      and not exists (select from participation_events p where p.ballot_id = b.id
        and p.delegation_code = r.delegation_code and not p.participates and not exists (select from participation_events l
          where l.ballot_id = p.ballot_id and l.delegation_code = p.delegation_code and l.seq > p.seq))
      and not exists (select from ballot_objections o where o.ballot_id = b.id)
    on conflict do nothing`)
}
