import { sql } from 'drizzle-orm'
import { cache } from 'react'
import { database } from '@/db/client'
import type { CommentList } from '@/features/comments/input'
import { countFacets, findComment, listComments, listVersions } from '@/features/comments/queries'
import { readStandings } from '@/features/positions/queries'
import { findThreadPage } from '@/features/proposals/queries'
import type { Locale } from '@/i18n/locales'
import { getViewer, type Viewer } from '@/lib/viewer'
import { listThreads } from './queries'
import { visibleThreads } from './visible-queries'

/** A thread and its proposal as the viewer may read them; asked once per request, by the title and the page. */
export const loadThreadHead = cache(async (slug: string, number: number) =>
  findThreadPage(database(), await getViewer(), slug, number),
)

/** What a thread's page shows, in five statements however long the thread; null if it isn't there for this viewer. */
export async function loadThread(viewer: Viewer | null, slug: string, number: number, list: CommentList) {
  const db = database()
  const found = await loadThreadHead(slug, number)
  if (!found) return null
  const { proposal, thread } = found
  const subject = thread.isGeneral ? proposal.subjectId : thread.subjectId
  const [page, facets, standings, threads] = await Promise.all([
    listComments(db, viewer, thread.id, list),
    countFacets(db, thread.id),
    readStandings(db, viewer, subject),
    listThreads(db, viewer, slug),
  ])
  return { ...found, page, facets, standings, threads }
}

export type LoadedThread = NonNullable<Awaited<ReturnType<typeof loadThread>>>

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
