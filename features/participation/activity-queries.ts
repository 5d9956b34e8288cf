import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { type LookBack, lookBack } from '@/features/results/weeks'
import { visibleThreads } from '@/features/threads/visible-queries'

// Deliberations brought in from elsewhere are examples of method: they are counted nowhere here.
export const onAgenda = sql`p.collection = 'agenda' and p.stage <> 'draft'`

/** Comments that results are made of: those of public threads, whoever asks, that are still shown. */
export const onHub = sql`
  ${onAgenda} and ${visibleThreads(null)} and c.withdrawn_at is null and c.hidden_at is null`

const counted = sql`
  select c.id, c.proposal_id, c.lang, c.delegation_code, c.created_at
  from comments c join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id
  where ${onHub}`

/**
 * The database's clock, and what the hub looks back on from there. What follows in the transaction is not compiled
 * first: for queries of this kind that takes longer than the running of them.
 */
export async function readLookBack(db: Executor): Promise<LookBack> {
  const [row] = await db.execute<{ now: string }>(sql`
    select clock_timestamp() as now, set_config('jit', 'off', true)`)
  if (!row) throw new Error('a query without a source of rows returned none')
  return lookBack(new Date(row.now))
}

export type CommentActivity = {
  proposals: { slug: string; counted: number; week: number; agree: number; disagree: number; pass: number }[]
  languages: { lang: string; comments: number }[]
  groups: { electoralGroup: ElectoralGroup | null; comments: number }[]
  days: { day: string; comments: number }[]
}

/** Comments by proposal, language, electoral group of the seat they were written from, and day. */
export async function readComments(db: Executor, { moved, first }: LookBack): Promise<CommentActivity> {
  const [row] = await db.execute<CommentActivity>(sql`
    with counted as materialized (${counted})
    select
      (select coalesce(json_agg(x), '[]') from (
        select p.slug, count(*)::int as counted,
          count(*) filter (where c.created_at >= ${moved.toISOString()}::timestamptz)::int as week,
          sum(y.agree)::int as agree, sum(y.disagree)::int as disagree, sum(y.pass)::int as pass
        from counted c join proposals p on p.id = c.proposal_id join comment_tallies y on y.comment_id = c.id
        group by p.slug) x) as proposals,
      (select coalesce(json_agg(x), '[]') from (
        select lang, count(*)::int as comments from counted group by lang order by 2 desc, lang) x) as languages,
      (select coalesce(json_agg(x), '[]') from (
        select d.electoral_group as "electoralGroup", count(*)::int as comments
        from counted c left join delegations d on d.code = c.delegation_code group by d.electoral_group) x) as groups,
      (select coalesce(json_agg(x), '[]') from (
        select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as comments
        from counted where created_at >= ${first.toISOString()}::timestamptz group by 1) x) as days`)
  if (!row) throw new Error('a query without a source of rows returned none')
  return row
}

export type PersonsOf = { electoralGroup: ElectoralGroup; persons: number; states: number }

/**
 * Persons who have commented, given an opinion or a view, by the electoral group of their State, with how many
 * States they come from, and the others: observers, organisations, officers. Each person is looked up once and only until the first trace is found,
 * so that it costs by persons, not by opinions. Pseudonyms of imported deliberations are no persons here.
 */
export async function readPersons(db: Executor) {
  const rows = await db.execute<
    Omit<PersonsOf, 'electoralGroup'> & { electoralGroup: ElectoralGroup | null }
  >(sql`
    with agenda as materialized (select p.id, p.subject_id from proposals p where ${onAgenda}),
    writers as materialized (
      select distinct c.account_id from comments c join threads t on t.id = c.thread_id
      where c.proposal_id in (select id from agenda) and ${visibleThreads(null)}
        and c.withdrawn_at is null and c.hidden_at is null),
    viewers as materialized (
      select distinct v.account_id from views v
      where v.subject_id in (select subject_id from agenda) and v.choice is not null),
    persons as (
      select a.id, a.delegation_code from accounts a
      left join writers w on w.account_id = a.id left join viewers v on v.account_id = a.id
      left join lateral (
        select true as found from opinions o join comments c on c.id = o.comment_id
          join threads t on t.id = c.thread_id
        where w.account_id is null and v.account_id is null
          and o.account_id = a.id and o.choice is not null
          and c.proposal_id in (select id from agenda) and ${visibleThreads(null)}
          and c.withdrawn_at is null and c.hidden_at is null limit 1) o on true
      where a.kind = 'seat' and (w.account_id is not null or v.account_id is not null or o.found))
    select d.electoral_group as "electoralGroup", count(*)::int as persons,
      count(distinct d.code) filter (where d.electoral_group is not null)::int as states
    from persons p left join delegations d on d.code = p.delegation_code group by 1`)
  const of = (electoralGroup: ElectoralGroup | null) =>
    rows.find((row) => row.electoralGroup === electoralGroup)
  return {
    persons: electoralGroups.map(
      (electoralGroup): PersonsOf => ({ persons: 0, states: 0, ...of(electoralGroup), electoralGroup }),
    ),
    others: of(null)?.persons ?? 0,
  }
}

export type GroupStanding = { electoralGroup: ElectoralGroup; members: number; declared: number }

/** Of each electoral group how many States there are, and how many have a position on any proposal of the agenda. */
export async function readStates(db: Executor): Promise<GroupStanding[]> {
  const rows = await db.execute<GroupStanding>(sql`
    select d.electoral_group as "electoralGroup", count(*)::int as members,
      count(*) filter (where exists (select from positions x join proposals p on p.subject_id = x.subject_id
        where x.delegation_code = d.code and x.choice is not null and ${onAgenda}))::int as declared
    from delegations d where d.kind = 'member_state' group by 1`)
  return electoralGroups.map(
    (electoralGroup) =>
      rows.find((row) => row.electoralGroup === electoralGroup) ?? {
        electoralGroup,
        members: 0,
        declared: 0,
      },
  )
}
