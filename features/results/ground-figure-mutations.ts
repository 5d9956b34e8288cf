import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { ElectoralGroup } from '@/db/enums'
import { groundOf, leastOpinions } from './common-ground'
import { mayReplace } from './ground-figures'

/** An event is stamped before it commits: the last seconds before a look are looked at again. */
const margin = sql`interval '10 seconds'`
const atOnce = 200

type Row = {
  id: string
  code: string
  electoralGroup: ElectoralGroup
  agree: number
  disagree: number
  pass: number
  published: { agree: number; disagree: number; pass: number } | null
}

/**
 * Publishes figures by electoral group for comments that have been judged since the last look: the first ones as soon
 * as there are enough opinions, others in their place once the difference tells of no few. Several workers may call it.
 * @returns of how many comments
 */
export async function publishGround(db: Database) {
  return db.transaction(async (tx) => {
    const [looked] = await tx.execute<{ at: string; now: string }>(
      sql`select at::text as at, clock_timestamp()::text as now from ground_looked for update skip locked`,
    )
    if (!looked) return 0
    const judged = await tx.execute<{ id: string }>(sql`
      select c.id::text as id from comments c join proposals p on p.id = c.proposal_id
        join comment_tallies y on y.comment_id = c.id
      where c.id in (select comment_id from opinion_events where at > ${looked.at}::timestamptz - ${margin})
        and p.collection = 'agenda' and y.agree + y.disagree + y.pass >= ${leastOpinions} order by c.id`)
    let published = 0
    for (let from = 0; from < judged.length; from += atOnce)
      published += await publishComments(
        tx,
        judged.slice(from, from + atOnce).map(({ id }) => id),
      )
    await tx.execute(sql`update ground_looked set at = ${looked.now}`)
    return published
  })
}

/**
 * The same for given comments of the agenda. None where rows per person were announced: both together would tell which
 * rows are of which group.
 * @param at the moment the figures are dated with; now, unless told
 */
export async function publishComments(
  tx: Pick<Executor, 'execute'>,
  ids: readonly string[],
  at = new Date(),
) {
  const rows = await tx.execute<Row>(sql`
    select s.comment_id::text as id, s.delegation_code as code, d.electoral_group as "electoralGroup",
      s.agree, s.disagree, s.pass,
      case when t.comment_id is not null
        then json_build_object('agree', t.agree, 'disagree', t.disagree, 'pass', t.pass) end as published
    from delegation_tallies s join delegations d on d.code = s.delegation_code and d.kind = 'member_state'
      join comments c on c.id = s.comment_id join proposals p on p.id = c.proposal_id
      left join published_tallies t on t.comment_id = s.comment_id and t.delegation_code = s.delegation_code
    where s.comment_id = any(${`{${ids.join(',')}}`}::bigint[]) and p.rows_per_person_announced_at is null`)
  const grounds = groundOf(rows.map((row) => ({ ...row, comment: Number(row.id) }))).filter(({ comment }) => {
    const own = rows.filter((row) => Number(row.id) === comment)
    const nothing = { agree: 0, disagree: 0, pass: 0 }
    return (
      own.every((row) => row.published === null) ||
      mayReplace(own.map((row) => ({ ...row, published: row.published ?? nothing, now: row })))
    )
  })
  if (grounds.length === 0) return 0
  const told = new Set(grounds.map(({ comment }) => String(comment)))
  const kept = rows.filter((row) => told.has(row.id))
  const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`
  const numbers = (of: 'agree' | 'disagree' | 'pass') => sql`${list(kept.map((row) => row[of]))}::int[]`
  await tx.execute(sql`
    insert into published_tallies (comment_id, delegation_code, agree, disagree, pass)
    select * from unnest(${list(kept.map((row) => row.id))}::bigint[], ${list(kept.map((row) => row.code))}::text[],
      ${numbers('agree')}, ${numbers('disagree')}, ${numbers('pass')})
    on conflict (comment_id, delegation_code) do update
      set agree = excluded.agree, disagree = excluded.disagree, pass = excluded.pass`)
  const figures = JSON.stringify(grounds.map(({ comment, shares }) => ({ comment, shares })))
  await tx.execute(sql`
    update ground_figures set is_current = false
    where is_current and comment_id = any(${list([...told])}::bigint[])`)
  await tx.execute(sql`
    insert into ground_figures (comment_id, at, shares)
    select comment, ${at.toISOString()}::timestamptz, shares
    from json_to_recordset(${figures}::json) as f (comment bigint, shares jsonb)`)
  return grounds.length
}
