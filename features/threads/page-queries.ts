import { sql } from 'drizzle-orm'
import { cache } from 'react'
import { database } from '@/db/client'
import type { CommentList } from '@/features/comments/input'
import { countFacets, findComment, listComments, listVersions } from '@/features/comments/queries'
import { loadSummaries } from '@/features/moderation/queries'
import { readStandings } from '@/features/positions/queries'
import { findThreadPage } from '@/features/proposals/queries'
import type { Locale } from '@/i18n/locales'
import { prepared } from '@/lib/prepared'
import { getViewer, type Viewer } from '@/lib/viewer'
import { listThreads } from './queries'
import { visibleThreads } from './visible-queries'

/** What the web process has read for this very page, if it has. */
async function preparedThread(slug: string, number: number) {
  const thread = (await prepared('thread')) as LoadedThread | undefined
  return thread?.proposal.slug === slug && thread.thread.number === number ? thread : null
}

/** A thread and its proposal as the viewer may read them; asked once per request, by the title and the page. */
export const loadThreadHead = cache(
  async (slug: string, number: number) =>
    (await preparedThread(slug, number)) ?? findThreadPage(database(), await getViewer(), slug, number),
)

/**
 * All that a thread's page shows to this viewer, in five statements however long the thread (six with a summary); null
 * if it isn't there for them.
 */
export async function readThread(
  viewer: Viewer | null,
  slug: string,
  number: number,
  list: CommentList,
  head = findThreadPage(database(), viewer, slug, number),
) {
  const db = database()
  const found = await head
  if (!found) return null
  const { proposal, thread } = found
  const subject = thread.isGeneral ? proposal.subjectId : thread.subjectId
  const [page, facets, standings, threads, [summary]] = await Promise.all([
    listComments(db, viewer, thread.id, list),
    countFacets(db, thread.id),
    readStandings(db, viewer, subject),
    listThreads(db, viewer, slug),
    thread.summarised ? loadSummaries(thread.id) : [],
  ])
  return { ...found, page, facets, standings, threads, summary }
}

export const loadThread = async (viewer: Viewer | null, slug: string, number: number, list: CommentList) =>
  (await preparedThread(slug, number)) ?? readThread(viewer, slug, number, list, loadThreadHead(slug, number))

export type LoadedThread = NonNullable<Awaited<ReturnType<typeof readThread>>>

/** The whole thread for the print view: every comment in reading order. */
export async function loadThreadRecord(slug: string, number: number) {
  const db = database()
  const found = await loadThreadHead(slug, number)
  if (!found) return null
  const list: CommentList = { sort: 'oldest' }
  const { comments } = await listComments(db, null, found.thread.id, list, 5000)
  const [now] = await db.execute<{ now: Date }>(sql`select clock_timestamp() as now`)
  return { ...found, comments, now: new Date(now?.now ?? Date.now()) }
}

/** The title for the browser's tab. */
export async function loadThreadTitle(locale: Locale, slug: string, number: number) {
  const found = await loadThreadHead(slug, number)
  return found ? (found.thread.title ?? found.proposal.title[locale]) : undefined
}

export const loadComment = (viewer: Viewer | null, slug: string, number: number) =>
  findComment(database(), viewer, visibleThreads(viewer), slug, number)

export const loadVersions = (slug: string, number: number) => listVersions(database(), slug, number)
