import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { groundMoves, type Published } from './ground-moves'
import type { LookBack } from './weeks'

const shown = 3

/** `comment` and `thread` are the numbers within the proposal. */
type PublishedHere = Published & { slug: string; thread: number }

/**
 * Where common ground moved most in the last whole calendar week, by what was published before it and at its end: so
 * that nothing new is told of anybody.
 * @param counted which comments, as a condition on `comments c join threads t join proposals p`
 */
export async function readMovedGround(db: Executor, week: LookBack['week'], counted: SQL) {
  const [start, end] = [
    sql`${week.start.toISOString()}::timestamptz`,
    sql`${week.end.toISOString()}::timestamptz`,
  ]
  const publishedBy = (moment: SQL) => sql`lateral (select shares from ground_figures g
    where g.comment_id = c.id and g.at < ${moment} order by g.at desc limit 1)`
  const published = await db.execute<PublishedHere>(sql`
    select p.slug, t.number as thread, c.number as comment, before.shares as before, after.shares as after
    from (select distinct comment_id from ground_figures where at >= ${start} and at < ${end}) f
    join comments c on c.id = f.comment_id join threads t on t.id = c.thread_id
    join proposals p on p.id = c.proposal_id
    join ${publishedBy(start)} before on true join ${publishedBy(end)} after on true
    where ${counted}`)
  return groundMoves(published).slice(0, shown)
}
