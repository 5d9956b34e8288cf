import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { Multilingual } from '@/i18n/locales'

export type CardFacts = {
  slug: string
  collection: 'agenda' | 'method_example'
  number: number | null
  title: Multilingual
  summary: Multilingual
  demonstration: boolean
  /** Member States with a declared position, of how many, and when one was last declared, changed or taken back. */
  declared: number
  members: number
  changedAt: Date | null
}

/** Every public proposal as its card shows it, in the order of the agenda. */
export async function listCardFacts(db: Executor): Promise<CardFacts[]> {
  const rows = await db.execute<CardFacts>(sql`
    select p.slug, p.collection, p.number, p.title, p.summary, p.demonstration, x.declared, m.members,
      x.changed_at as "changedAt"
    from proposals p
    cross join (select count(*)::int as members from delegations where kind = 'member_state') m
    cross join lateral (
      select count(x.choice)::int as declared, max(x.at) as changed_at
      from positions x join delegations d on d.code = x.delegation_code
      where x.subject_id = p.subject_id and d.kind = 'member_state') x
    where p.stage <> 'draft' order by p.collection, p.number, p.slug`)
  return rows.map((row) => ({ ...row, changedAt: row.changedAt && new Date(row.changedAt) }))
}

let held: { at: number; facts: Promise<CardFacts[]> } | undefined

/**
 * The same as `listCardFacts`, read once for all who ask within a while.
 * @param most milliseconds that they may be old
 */
export function loadCardFacts(most: number) {
  const now = Date.now()
  if (held && now - held.at < most) return held.facts
  const own = { at: now, facts: listCardFacts(database()) }
  held = own
  own.facts.catch(() => {
    if (held === own) held = undefined
  })
  return own.facts
}
