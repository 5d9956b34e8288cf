import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Standing } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'

export type Standings = {
  /** Positions of Member States by choice. */
  positions: Record<Standing, number>
  /** Views of persons by choice. */
  views: Record<Standing, number>
  members: number
  own: { choice: Standing; reason: string | null; at: Date } | null
  ownView: { choice: Standing; reason: string | null; at: Date } | null
}

type Row = {
  kind: 'position' | 'view' | 'own' | 'own_view' | 'members'
  choice: Standing | null
  reason: string | null
  at: Date | null
  n: number
}

/** Where States and persons stand on a subject, and what the viewer and the viewer's delegation have said. */
export async function readStandings(
  db: Executor,
  viewer: Viewer | null,
  subjectId: string,
): Promise<Standings> {
  const rows = await db.execute<Row>(sql`
    select 'position' as kind, x.choice, null as reason, null::timestamptz as at, count(*)::int as n
    from positions x join delegations d on d.code = x.delegation_code
    where x.subject_id = ${subjectId} and x.choice is not null and d.kind = 'member_state' group by x.choice
    union all
    select 'view', choice, null, null, count(*)::int from views
    where subject_id = ${subjectId} and choice is not null group by choice
    union all
    select 'own', choice, reason, at, 1 from positions
    where subject_id = ${subjectId} and delegation_code = ${viewer?.delegation?.code ?? ''} and choice is not null
    union all
    select 'own_view', choice, reason, at, 1 from views
    where subject_id = ${subjectId} and account_id = ${viewer?.accountId ?? -1} and choice is not null
    union all
    select 'members', null, null, null, count(*)::int from delegations where kind = 'member_state'`)
  const count = (kind: Row['kind'], choice: Standing | null) =>
    rows.find((row) => row.kind === kind && row.choice === choice)?.n ?? 0
  const counts = (kind: Row['kind']): Record<Standing, number> => ({
    support: count(kind, 'support'),
    support_with_reservations: count(kind, 'support_with_reservations'),
    abstain: count(kind, 'abstain'),
    oppose: count(kind, 'oppose'),
  })
  const own = (kind: Row['kind']) => {
    const row = rows.find((found) => found.kind === kind)
    return row?.choice && row.at ? { choice: row.choice, reason: row.reason, at: new Date(row.at) } : null
  }
  return {
    positions: counts('position'),
    views: counts('view'),
    members: count('members', null),
    own: own('own'),
    ownView: own('own_view'),
  }
}
