import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { type Standing, standings } from '@/db/enums'
import { mayTell } from '@/features/results/disclosure'
import { noCounts, type StandingCounts } from '@/features/results/tally'
import type { LookBack } from '@/features/results/weeks'
import { onAgenda } from './activity-queries'
import { kindOf, type PositionMove } from './moves'

/** Positions of Member States that are no longer what they were when the week began, the latest first. */
export async function readMoves(db: Executor, { moved }: LookBack): Promise<PositionMove[]> {
  const rows = await db.execute<Omit<PositionMove, 'at'> & { at: string }>(sql`
    with latest as (
      select distinct on (e.subject_id, e.delegation_code) e.subject_id, e.delegation_code, e.choice, e.at
      from position_events e where e.at >= ${moved.toISOString()}::timestamptz
      order by e.subject_id, e.delegation_code, e.seq desc)
    select p.slug, e.delegation_code as state, b.choice as "from", e.choice as "to", e.at
    from latest e join proposals p on p.subject_id = e.subject_id
    join delegations d on d.code = e.delegation_code
    left join lateral (
      select choice from position_events x
      where x.subject_id = e.subject_id and x.delegation_code = e.delegation_code
        and x.at < ${moved.toISOString()}::timestamptz order by x.seq desc limit 1) b on true
    where ${onAgenda} and d.kind = 'member_state'
    order by e.at desc, p.number, e.delegation_code`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) })).filter((move) => kindOf(move) !== null)
}

/** How often Member States declared, changed or withdrew a position, by day. */
export async function readDeclarations(db: Executor, { first }: LookBack) {
  return [
    ...(await db.execute<{ day: string; positions: number }>(sql`
      select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as positions
      from position_events e join proposals p on p.subject_id = e.subject_id
      join delegations d on d.code = e.delegation_code
      where e.at >= ${first.toISOString()}::timestamptz and ${onAgenda} and d.kind = 'member_state' group by 1`)),
  ]
}

export type ViewsOf = {
  slug: string
  /** Persons with a view now. */
  persons: number
  /** By how much each choice gained or lost in the last whole calendar week; null where too few changed theirs. */
  change: StandingCounts | null
}

/**
 * Persons' views on each proposal of the agenda, in sum. Who has changed a view counts once, by the view before the
 * week and the view at its end; where fewer persons or States did than rule 6 asks for, nothing is told.
 */
export async function readViews(db: Executor, { week }: LookBack): Promise<ViewsOf[]> {
  type Row = { slug: string; persons: number; changed: number; states: number } & StandingCounts
  const [start, end] = [week.start.toISOString(), week.end.toISOString()]
  const gains = sql.join(
    standings.map(
      (choice) => sql`(count(*) filter (where m.after = ${choice}::standing)
        - count(*) filter (where m.before = ${choice}::standing))::int as ${sql.identifier(choice)}`,
    ),
    sql`, `,
  )
  const rows = await db.execute<Row>(sql`
    with latest as (
      select distinct on (e.subject_id, e.account_id) e.subject_id, e.account_id, e.choice as after
      from view_events e where e.at >= ${start}::timestamptz and e.at < ${end}::timestamptz
      order by e.subject_id, e.account_id, e.seq desc),
    moves as (
      select l.subject_id, l.account_id, l.after, b.choice as before, d.code
      from latest l join accounts a on a.id = l.account_id
      left join delegations d on d.code = a.delegation_code and d.kind = 'member_state'
      left join lateral (
        select choice from view_events x where x.subject_id = l.subject_id and x.account_id = l.account_id
          and x.at < ${start}::timestamptz order by x.seq desc limit 1) b on true
      where b.choice is distinct from l.after)
    select p.slug, (select count(*)::int from views v where v.subject_id = p.subject_id and v.choice is not null) as persons,
      count(m.account_id)::int as changed, count(distinct m.code)::int as states, ${gains}
    from proposals p left join moves m on m.subject_id = p.subject_id
    where ${onAgenda} group by p.id order by p.number`)
  return rows.map(({ slug, persons, changed, states, ...net }) => ({
    slug,
    persons,
    change: mayTell({ persons: changed, states }) ? netOfRow(net) : null,
  }))
}

const netOfRow = (row: Record<Standing, number>) => {
  const net = noCounts()
  for (const choice of standings) net[choice] = row[choice]
  return net
}
