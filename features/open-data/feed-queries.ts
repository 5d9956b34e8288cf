import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { Stage } from '@/db/enums'
import { readBallots } from '@/features/ballots/queries'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Multilingual } from '@/i18n/locales'

export type FeedProposal = {
  slug: string
  title: Multilingual
  summary: Multilingual
  stage: Stage
  createdAt: Date
  stageSince: Date
  demonstration: boolean
}

export type FeedThread = { number: number; title: string; lang: string | null; openedAt: Date }

async function readProposals(db: Executor, slug: string | null): Promise<FeedProposal[]> {
  type Row = Omit<FeedProposal, 'createdAt' | 'stageSince'> & { createdAt: string; stageSince: string }
  const rows = await db.execute<Row>(sql`
    select slug, title, summary, stage, created_at as "createdAt", stage_since as "stageSince", demonstration
    from proposals where stage <> 'draft' and ${slug === null ? sql`collection = 'agenda'` : sql`slug = ${slug}`}
    order by number, id`)
  return rows.map(({ createdAt, stageSince, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    stageSince: new Date(stageSince),
  }))
}

/** Latest public threads of a proposal, the general one apart: it is there from the beginning. */
async function readThreads(db: Executor, slug: string): Promise<FeedThread[]> {
  const rows = await db.execute<Omit<FeedThread, 'openedAt'> & { openedAt: string }>(sql`
    select t.number, t.title, t.lang, t.opened_at as "openedAt" from threads t
    join proposals p on p.id = t.proposal_id
    where p.slug = ${slug} and not t.is_general and ${visibleThreads(null)}
    order by t.opened_at desc limit 50`)
  return rows.map((row) => ({ ...row, openedAt: new Date(row.openedAt) }))
}

/** What a feed tells of, as everyone may know it; @returns null where there is no such proposal */
export async function readFeed(db: Executor, slug: string | null) {
  const proposals = await readProposals(db, slug)
  if (slug !== null && proposals.length === 0) return null
  const ballots = (await readBallots(db, null)).filter(
    (ballot) => !ballot.practice && (slug === null || ballot.proposal?.slug === slug),
  )
  return {
    proposals,
    ballots: ballots.slice(0, 50),
    threads: slug === null ? [] : await readThreads(db, slug),
  }
}

export type FeedNews = NonNullable<Awaited<ReturnType<typeof readFeed>>>

export const loadFeed = (slug: string | null) => readFeed(database(), slug)
