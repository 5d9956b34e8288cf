import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { Standing } from '@/db/enums'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Viewer } from '@/lib/viewer'

/** A thread somebody watches, with the subject whose positions and views its page shows. */
export type Room = { threadId: string; subjectId: string; isPublic: boolean }

export async function findRoom(viewer: Viewer | null, slug: string, number: number): Promise<Room | null> {
  const [row] = await database().execute<Room>(sql`
    select t.id::text as "threadId", (case when t.is_general then p.subject_id else t.subject_id end)::text as "subjectId",
      t.audience = 'public' as "isPublic"
    from threads t join proposals p on p.id = t.proposal_id
    where p.slug = ${slug} and t.number = ${number} and p.stage <> 'draft' and ${visibleThreads(viewer)}`)
  return row ?? null
}

/** Absolute figures, so that hearing them twice changes nothing. */
export type Changes = {
  /** The database's clock at this look, in milliseconds. */
  at: number
  tallies: { threadId: string; number: number; counts: [agree: number, disagree: number, pass: number] }[]
  fresh: { threadId: string; number: number }[]
  /** Taken out of sight; the moment tells a second hiding from the first. */
  gone: { threadId: string; number: number; how: 'hidden' | 'withdrawn'; moment: number }[]
  positions: { subjectId: string; counts: Partial<Record<Standing, number>> }[]
  views: { subjectId: string; count: number }[]
}

type Row = {
  kind: 'clock' | 'tally' | 'fresh' | 'hidden' | 'withdrawn' | 'position' | 'view'
  of: string | null
  number: number | null
  a: number | null
  b: number | null
  c: number | null
  choice: Standing | null
  at: Date | null
}

/**
 * What changed in these rooms since `since` (milliseconds of the database's clock). An event is stamped before it
 * commits, so the caller looks back further than its last look.
 */
export async function findChanges(db: Executor, rooms: readonly Room[], since: number): Promise<Changes> {
  const from = sql`to_timestamp(${since / 1000})`
  const list = (ids: string[]) => sql`${`{${[...new Set(ids)].join(',')}}`}::bigint[]`
  const threads = list(rooms.map((room) => room.threadId))
  const subjects = list(rooms.map((room) => room.subjectId))
  const rows = await db.execute<Row>(sql`
    select 'clock' as kind, null::bigint as of, null::int as number, null::int as a, null::int as b, null::int as c,
      null::standing as choice, clock_timestamp() as at
    union all
    select 'tally', c.thread_id, c.number, y.agree, y.disagree, y.pass, null, null
    from (select distinct comment_id from opinion_events where at > ${from}) e
    join comments c on c.id = e.comment_id join comment_tallies y on y.comment_id = c.id
    where c.thread_id = any(${threads}) and c.hidden_at is null and c.withdrawn_at is null
    union all
    select 'fresh', thread_id, number, null, null, null, null, null from comments
    where created_at > ${from} and thread_id = any(${threads}) and hidden_at is null and withdrawn_at is null
    union all
    select case when hidden_at is null then 'withdrawn' else 'hidden' end, thread_id, number, null, null, null, null,
      greatest(hidden_at, withdrawn_at)
    from comments where greatest(hidden_at, withdrawn_at) > ${from} and thread_id = any(${threads})
      and (hidden_at is not null or withdrawn_at is not null)
    union all
    select 'position', x.subject_id, null, count(*)::int, null, null, x.choice, null
    from positions x join delegations d on d.code = x.delegation_code
    where x.subject_id in (select subject_id from position_events where at > ${from} and subject_id = any(${subjects}))
      and x.choice is not null and d.kind = 'member_state' group by x.subject_id, x.choice
    union all
    select 'view', subject_id, null, count(*) filter (where choice is not null)::int, null, null, null, null from views
    where subject_id in (select subject_id from view_events where at > ${from} and subject_id = any(${subjects}))
    group by subject_id`)
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
  const positions = new Map<string, Partial<Record<Standing, number>>>()
  for (const row of of('position'))
    if (row.of && row.choice) positions.set(row.of, { ...positions.get(row.of), [row.choice]: row.a ?? 0 })
  return {
    at: new Date(of('clock')[0]?.at ?? 0).getTime(),
    tallies: of('tally').map((row) => ({
      threadId: row.of ?? '',
      number: row.number ?? 0,
      counts: [row.a ?? 0, row.b ?? 0, row.c ?? 0],
    })),
    fresh: of('fresh').map((row) => ({ threadId: row.of ?? '', number: row.number ?? 0 })),
    gone: (['hidden', 'withdrawn'] as const).flatMap((how) =>
      of(how).map((row) => ({
        threadId: row.of ?? '',
        number: row.number ?? 0,
        how,
        moment: new Date(row.at ?? 0).getTime(),
      })),
    ),
    positions: [...positions].map(([subjectId, counts]) => ({ subjectId, counts })),
    views: of('view').map((row) => ({ subjectId: row.of ?? '', count: row.a ?? 0 })),
  }
}

export const changesSince = (rooms: readonly Room[], since: number) => findChanges(database(), rooms, since)
