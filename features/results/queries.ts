import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { type Ground, groundFrom, minimumPersons } from './common-ground'
import type { PositionEvent } from './over-time'
import { countedComments, type ResultSubject } from './subject-queries'
import { type Declared, noCounts, type StandingCounts } from './tally'

/** A position as it stands, public with its reason. */
export type StatePosition = Declared & {
  reason: string | null
  /** When the standing choice or its reason was declared. */
  since: Date | null
  /** The last act of the delegation, a withdrawal included. */
  changedAt: Date | null
}

/** Every delegation that has a seat, with what it declared, in the order of the codes. */
export async function readPositions(db: Executor, subject: ResultSubject): Promise<StatePosition[]> {
  const rows = await db.execute<Declared & { reason: string | null; at: string | null }>(sql`
    select d.code, d.kind, d.electoral_group as "electoralGroup", x.choice, x.reason, x.at
    from delegations d left join positions x on x.delegation_code = d.code and x.subject_id = ${subject.subjectId}
    order by d.code`)
  return rows.map(({ at, ...row }) => {
    const changedAt = at ? new Date(at) : null
    return { ...row, changedAt, since: row.choice ? changedAt : null }
  })
}

/** The last event of each Member State on each day (UTC): enough for the fold over any longer period. */
export async function readPositionEvents(db: Executor, subject: ResultSubject): Promise<PositionEvent[]> {
  const rows = await db.execute<Omit<PositionEvent, 'at'> & { at: string }>(sql`
    select distinct on (e.delegation_code, date_trunc('day', e.at at time zone 'UTC'))
      e.delegation_code as code, e.seq, e.choice, e.at
    from position_events e join delegations d on d.code = e.delegation_code
    where e.subject_id = ${subject.subjectId} and d.kind = 'member_state'
    order by e.delegation_code, date_trunc('day', e.at at time zone 'UTC'), e.seq desc`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

export type Participation = {
  /** Persons by their view. */
  views: StandingCounts
  /** Comments counted, and the Member States and persons who wrote them. */
  comments: number
  writers: number
  writingStates: number
  /** Persons with an opinion on any of the comments, and the Member States they come from. */
  persons: number
  states: number
  opinions: { agree: number; disagree: number; pass: number }
  /** Numbers of comments, the first first. */
  mostAgreed: number[]
  mostDivided: number[]
}

/** How many comments each list of a results page has. */
export const listLength = 5

/** Who took part, in numbers, and the comments that most persons agree with or part over. */
export async function readParticipation(db: Executor, subject: ResultSubject): Promise<Participation> {
  const [row] = await db.execute<
    Omit<Participation, 'views'> & { views: Partial<StandingCounts> | null }
  >(sql`
    with counted as materialized (
      select c.id, c.number, c.account_id, c.delegation_code, y.agree, y.disagree, y.pass,
        y.agree + y.disagree + y.pass >= ${minimumPersons} as enough
      from comments c join threads t on t.id = c.thread_id join comment_tallies y on y.comment_id = c.id
      where ${countedComments(subject)}),
    persons as materialized (
      select distinct o.account_id from counted c join opinions o on o.comment_id = c.id where o.choice is not null)
    select
      (select json_object_agg(choice, n) from (select choice, count(*)::int as n from views
        where subject_id = ${subject.subjectId} and choice is not null group by choice) v) as views,
      (select count(*)::int from counted) as comments,
      (select count(distinct account_id)::int from counted) as writers,
      (select count(distinct c.delegation_code)::int from counted c join delegations d on d.code = c.delegation_code
        where d.kind = 'member_state') as "writingStates",
      (select count(*)::int from persons) as persons,
      (select count(distinct d.code)::int from persons p join accounts a on a.id = p.account_id
        join delegations d on d.code = a.delegation_code where d.kind = 'member_state') as states,
      (select json_build_object('agree', coalesce(sum(agree), 0), 'disagree', coalesce(sum(disagree), 0),
        'pass', coalesce(sum(pass), 0)) from counted) as opinions,
      array(select number from counted where enough and agree > disagree
        order by agree - disagree desc, agree desc, number limit ${listLength}) as "mostAgreed",
      array(select number from counted where enough and least(agree, disagree) > 0
        order by least(agree, disagree) desc, pass, number limit ${listLength}) as "mostDivided"`)
  if (!row) throw new Error('a query without a source of rows returned none')
  return { ...row, views: { ...noCounts(), ...row.views } }
}

/** The figures by electoral group that are published of the comments counted here. */
export async function readGround(db: Executor, subject: ResultSubject): Promise<Ground[]> {
  const rows = await db.execute<Pick<Ground, 'comment' | 'shares'>>(sql`
    select c.number as comment, g.shares from ground_figures g join comments c on c.id = g.comment_id
    join threads t on t.id = c.thread_id where g.is_current and ${countedComments(subject)}`)
  return rows.map(({ comment, shares }) => groundFrom(comment, shares))
}

/** The last moment a State declared or withdrew anything on the subject; positions are public acts, so is their time. */
export const lastChange = (positions: readonly StatePosition[]) =>
  positions.reduce<Date | null>(
    (latest, { changedAt }) => (changedAt && (!latest || changedAt > latest) ? changedAt : latest),
    null,
  )
