import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import { mayPreside } from '@/features/ballots/policy'
import { readBallots } from '@/features/ballots/queries'
import type { Viewer } from '@/lib/viewer'
import { type OpenDecisions, sortDecisions } from './decisions'
import type { Member } from './team'
import { readTeam } from './team-queries'

const presidedBy = async (db: Executor, viewer: Viewer) => {
  if (!mayPreside(viewer)) return new Set<number>()
  const rows = await db.execute<{ number: number }>(
    sql`select number from ballots where opened_by = ${viewer.accountId}`,
  )
  return new Set(rows.map(({ number }) => number))
}

/** What a signed-in reader's delegation, or who presides, has before them; with who of the delegation may act. */
export async function readOpenDecisions(
  db: Executor,
  viewer: Viewer,
): Promise<OpenDecisions & { acting: Member[]; hasTeam: boolean }> {
  const [ballots, presided, team] = await Promise.all([
    readBallots(db, viewer, 'pending'),
    presidedBy(db, viewer),
    readTeam(db, viewer),
  ])
  return {
    ...sortDecisions(ballots, presided, viewer.delegation?.code ?? null),
    acting: team?.members.filter((member) => member.acts) ?? [],
    hasTeam: team !== null,
  }
}

export const loadOpenDecisions = (viewer: Viewer) => readOpenDecisions(database(), viewer)
