import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Viewer } from '@/lib/viewer'
import { listAgenda, listMethodExamples } from './queries'

export async function loadAgenda(viewer: Viewer | null) {
  const db = database()
  const [items, [members], examples] = await Promise.all([
    listAgenda(db, viewer),
    db.execute<{ n: number }>(sql`select count(*)::int as n from delegations where kind = 'member_state'`),
    listMethodExamples(db),
  ])
  return { items, members: members?.n ?? 0, examples: examples.length }
}

export const loadMethodExamples = () => listMethodExamples(database())
