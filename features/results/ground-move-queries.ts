import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { ElectoralGroup } from '@/db/enums'
import { minimumPersons } from './common-ground'
import { type GroundMove, groundMoves } from './ground-moves'
import type { LookBack } from './weeks'

/** Of how many comments, those with most opinions in the week, the events are folded: a bound however much there is. */
const compared = 10
const shown = 3

/** `comment` and `thread` are the numbers within the proposal. */
export type MovedGround = GroundMove & { slug: string; thread: number }

const countsAt = (moment: 'before' | 'after') => sql`json_build_object(
  'agree', count(*) filter (where s.${sql.identifier(moment)} = 'agree'),
  'disagree', count(*) filter (where s.${sql.identifier(moment)} = 'disagree'),
  'pass', count(*) filter (where s.${sql.identifier(moment)} = 'pass')) as ${sql.identifier(moment)}`

/**
 * Where common ground moved most in the last whole calendar week, among the comments with most opinions in it:
 * opinions as they were before the week, and at its end.
 * @param counted which comments, as a condition on `comments c join threads t join proposals p`
 */
export async function readMovedGround(
  db: Executor,
  week: LookBack['week'],
  counted: SQL,
): Promise<MovedGround[]> {
  const [start, end] = [week.start.toISOString(), week.end.toISOString()]
  type Counts = { agree: number; disagree: number; pass: number }
  const rows = await db.execute<{
    id: string
    slug: string
    number: number
    thread: number
    electoralGroup: ElectoralGroup
    before: Counts
    after: Counts
    changed: number
  }>(sql`
    with judged as materialized (
      select e.comment_id as id from opinion_events e join comments c on c.id = e.comment_id
        join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id
      where e.at >= ${start}::timestamptz and e.at < ${end}::timestamptz and ${counted}
      group by 1 having count(*) >= ${minimumPersons}
      order by count(*) desc, 1 limit ${compared}),
    shifts as (
      select e.comment_id, e.account_id,
        (array_agg(e.choice order by e.seq desc) filter (where e.at < ${start}::timestamptz))[1] as before,
        (array_agg(e.choice order by e.seq desc))[1] as after
      from judged j join opinion_events e on e.comment_id = j.id
      where e.at < ${end}::timestamptz group by 1, 2)
    select c.id::text, p.slug, c.number, t.number as thread, d.electoral_group as "electoralGroup",
      ${countsAt('before')}, ${countsAt('after')},
      count(*) filter (where s.before is distinct from s.after)::int as changed
    from shifts s join comments c on c.id = s.comment_id join threads t on t.id = c.thread_id
    join proposals p on p.id = c.proposal_id join accounts a on a.id = s.account_id join delegations d on d.code = a.delegation_code
    where d.kind = 'member_state' group by c.id, t.number, p.slug, d.code`)
  const moves = groundMoves(rows.map(({ id, ...row }) => ({ ...row, comment: Number(id) })))
  return moves.slice(0, shown).flatMap(({ comment, from, to }) => {
    const row = rows.find(({ id }) => Number(id) === comment)
    return row ? [{ slug: row.slug, thread: row.thread, comment: row.number, from, to }] : []
  })
}
