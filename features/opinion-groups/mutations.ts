import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { log } from '@/lib/log'
import { type GroupedSubject, listDue, noteChanges, settleDue } from './due-mutations'
import { type Answer, findSnapshot, type Places, type Question } from './find-snapshot'
import { readOpinions, readSeats } from './opinion-queries'
import { ThreadClosed } from './snapshot-thread'

/** Where the maths is done; `warm` is called when a question is about to come. */
export type Finder = { find: (question: Question) => Answer | Promise<Answer>; warm?: () => void }

/**
 * Computes the opinion groups of every proposal and thread with opinions newer than its groups, from scratch. Several
 * workers may do so at once: one of them has each subject's turn. What fails holds up nothing else.
 * @param finder whoever has other things to do meanwhile gives a `snapshotThread`
 * @returns how many were computed; fewer when the thread was closed, and what is left waits for the next run
 * @throws what failed, once the others are done: it waits, too
 */
export async function computeGroups(db: Database, finder: Finder = { find: findSnapshot }) {
  let computed = 0
  const failures: unknown[] = []
  await noteChanges(db)
  for (const subject of await listDue(db)) {
    try {
      if (await computeInTurn(db, finder, subject)) computed += 1
    } catch (error) {
      if (error instanceof ThreadClosed) return computed
      log('error', `opinion groups of subject ${subject.subjectId} failed`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return computed
}

const computeInTurn = (db: Database, finder: Finder, subject: GroupedSubject) =>
  db.transaction(async (tx) => {
    const [turn] = await tx.execute<{ mine: boolean; now: string }>(sql`
      select pg_try_advisory_xact_lock(hashtext('comity opinion groups'), ${subject.subjectId}::int) as mine,
        clock_timestamp()::text as now`)
    if (!turn?.mine) return false
    finder.warm?.()
    // Side by side, on two connections.
    const [opinions, seats] = await Promise.all([readOpinions(tx, subject), readSeats(db, subject)])
    // Counted before the arrays go elsewhere.
    const count = opinions.choices.length
    const ordered = subject.collection === 'method_example'
    const answer = await finder.find({ opinions, seats, ordered, part: subject.threadId !== null })
    await keep(tx, subject.subjectId, turn.now, count, answer)
    await settleDue(tx, subject.subjectId, turn.now)
    return true
  })

const listOf = (values: { join: (separator: string) => string }) => `{${values.join(',')}}`

async function keep(tx: Executor, subjectId: string, at: string, opinions: number, answer: Answer) {
  await tx.execute(sql`
    delete from group_members where subject_id = ${subjectId}
      and account_id not in (select unnest(${listOf(answer?.places.accounts ?? [])}::bigint[]))`)
  if (!answer) {
    await tx.execute(sql`delete from group_snapshots where subject_id = ${subjectId}`)
    return
  }
  await tx.execute(sql`
    insert into group_snapshots (subject_id, computed_at, opinions, snapshot)
    values (${subjectId}, ${at}, ${opinions}, ${answer.snapshot}::jsonb)
    on conflict (subject_id) do update set computed_at = excluded.computed_at,
      opinions = excluded.opinions, snapshot = excluded.snapshot`)
  await keepPlaces(tx, subjectId, answer.places)
}

/**
 * Places looked at at once; those that changed are written. Then PostgreSQL rests as long as that took, so that pages
 * and votes find it free.
 */
const batch = 2000

async function keepPlaces(tx: Executor, subjectId: string, { accounts, groups, x, y }: Places) {
  const list = (values: Int32Array | Int8Array | Float64Array, from: number) =>
    listOf(values.subarray(from, from + batch))
  for (let from = 0; from < accounts.length; from += batch) {
    const began = performance.now()
    await tx.execute(sql`
      insert into group_members (subject_id, account_id, "group", x, y)
      select ${subjectId}, m.account, nullif(m."group", -1), m.x, m.y
      from unnest(${list(accounts, from)}::bigint[], ${list(groups, from)}::smallint[], ${list(x, from)}::real[],
          ${list(y, from)}::real[]) as m (account, "group", x, y)
        left join group_members k on k.subject_id = ${subjectId} and k.account_id = m.account
      where k.account_id is null or (k."group", k.x, k.y) is distinct from (nullif(m."group", -1), m.x, m.y)
      on conflict (subject_id, account_id) do update set "group" = excluded."group", x = excluded.x, y = excluded.y`)
    if (from + batch < accounts.length) await pause(performance.now() - began)
  }
}
