import { sql } from 'drizzle-orm'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { announcePoll, answerPoll } from './mutations'

const inAnHour = () => new Date(Date.now() + 60 * 60 * 1000)

/** A database for tests of polls, and what is asked of it again and again. */
export async function pollWorld() {
  const world = await testDatabase()
  const { db, owner } = world
  const make = factories(owner)
  const chair = await make.viewer('moderator')

  /** An open poll with three answers. @returns its number */
  async function open(options = ['one', 'two', 'three']) {
    const announced = await announcePoll(db, chair, {
      proposal: undefined,
      opensAt: undefined,
      closesAt: inAnHour(),
      question: { en: 'Which first?' },
      options: options.map((en) => ({ en })),
    })
    if (!announced.ok) throw new Error(announced.refusal)
    return announced.number
  }

  // One after the other, so that ids are the same in every world.
  async function persons(count: number) {
    const made: Viewer[] = []
    while (made.length < count) made.push(await make.viewer('expert', 'KE'))
    return made
  }

  const answer = (viewer: Viewer, poll: number, option: number) => answerPoll(db, viewer, { poll, option })

  const closeIn = (poll: number, milliseconds: number) =>
    owner.execute(sql`update polls set opens_at = clock_timestamp() - interval '1 hour',
      closes_at = clock_timestamp() + make_interval(secs => ${milliseconds / 1000}) where number = ${poll}`)

  /** What only the schema's owner can read: the counts at any time, and how many have taken part. */
  async function stored(poll: number) {
    const [row] = await owner.execute<{ counts: number[]; participants: number }>(sql`
      select t.counts, (select count(*)::int from poll_participations x where x.poll_id = p.id) as participants
      from polls p join poll_tallies t on t.poll_id = p.id where p.number = ${poll}`)
    return row
  }

  /** Until so many of the application's statements wait for a lock. */
  async function waiting(count: number) {
    for (let found = 0; found < count; ) {
      const [row] = await owner.execute<{ n: number }>(sql`
        select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where a.datname = current_database() and not l.granted`)
      found = row?.n ?? 0
    }
  }

  return { ...world, make, chair, open, persons, answer, closeIn, stored, waiting }
}
