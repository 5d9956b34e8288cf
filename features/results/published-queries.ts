import { database, type Executor } from '@/db/client'
import { findThreadPage, listAgenda, listMethodExamples } from '@/features/proposals/queries'
import { listThreads } from '@/features/threads/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { listPublishedComments } from './comment-queries'
import { cursorAfter } from './cursor'
import { findResults } from './load-queries'
import { publishComment } from './publish-comment'
import { publishCommonGround, publishGroups } from './publish-groups'
import { positionsCsv } from './publish-positions'
import { publishResults } from './publish-results'
import { findResultSubject } from './subject-queries'

const noticeIn = async (locale: Locale) => (await getTranslator(locale, 'proposals'))('demonstration')

const linksOf = (slug: string, collection: 'agenda' | 'method_example') => ({
  self: `/api/v1/proposals/${slug}`,
  results: `/api/v1/proposals/${slug}/results`,
  positions: `/api/v1/proposals/${slug}/positions.csv`,
  comments: `/api/v1/proposals/${slug}/comments`,
  archive: `/api/v1/proposals/${slug}/archive.zip`,
  ...(collection === 'method_example' ? { polis: `/api/v1/proposals/${slug}/polis.zip` } : {}),
})

/** The proposals of the agenda in its order, or the examples of method. */
export async function publishedProposals(
  db: Executor,
  collection: 'agenda' | 'method_example',
  locale: Locale,
) {
  if (collection === 'method_example')
    return (await listMethodExamples(db)).map(({ slug, title, source, summary }) => ({
      slug,
      collection,
      title,
      imported: { source, ...summary },
      links: linksOf(slug, collection),
    }))
  const notice = await noticeIn(locale)
  return (await listAgenda(db, null)).map((item) => ({
    slug: item.slug,
    collection,
    number: item.number,
    stage: item.stage,
    stageSince: item.stage_since.toISOString(),
    closesAt: item.closes_at?.toISOString() ?? null,
    title: item.title,
    summary: item.summary,
    quote: item.quote,
    demonstration: item.demonstration,
    notice: item.demonstration ? notice : null,
    positions: item.positions,
    comments: item.comments,
    links: linksOf(item.slug, collection),
  }))
}

/** One proposal with its text and public threads. */
export async function publishedProposal(db: Executor, slug: string, locale: Locale) {
  const found = await findThreadPage(db, null, slug, 1)
  if (!found) return null
  const { proposal } = found
  const threads = await listThreads(db, null, slug)
  return {
    slug: proposal.slug,
    collection: proposal.collection,
    number: proposal.number,
    stage: proposal.stage,
    stageSince: proposal.stageSince,
    closesAt: proposal.closesAt,
    title: proposal.title,
    longTitle: proposal.longTitle,
    summary: proposal.summary,
    source: proposal.source,
    version: proposal.version,
    paragraphs: proposal.paragraphs,
    figures: proposal.figures,
    context: proposal.context,
    demonstration: proposal.demonstration,
    notice: proposal.demonstration ? await noticeIn(locale) : null,
    threads: threads.map(
      ({ number, isGeneral, title, lang, pinned, locked, closed, label, comments, last }) => ({
        number,
        isGeneral,
        title,
        lang,
        pinned,
        locked,
        closed,
        label,
        comments,
        lastComment: last,
      }),
    ),
    links: linksOf(slug, proposal.collection),
  }
}

export async function publishedResults(db: Executor, slug: string, locale: Locale) {
  const results = await findResults(db, null, slug)
  return results && publishResults(results, locale, await noticeIn(locale))
}

/** @returns null for what isn't there, and for an example of method, where no State has a position */
export async function publishedPositions(db: Executor, slug: string, locale: Locale) {
  const results = await findResults(db, null, slug)
  if (!results?.states) return null
  return positionsCsv(results.states, locale, results.subject.demonstration ? await noticeIn(locale) : null)
}

export async function publishedComments(db: Executor, slug: string, after: number, locale: Locale) {
  const subject = await findResultSubject(db, null, slug)
  if (!subject) return null
  const { comments, next } = await listPublishedComments(db, subject, after)
  return {
    demonstration: subject.demonstration,
    notice: subject.demonstration ? await noticeIn(locale) : null,
    items: comments.map((comment) => publishComment(comment, locale)),
    next: next === null ? null : cursorAfter(next),
  }
}

export const loadPublishedProposals = (collection: 'agenda' | 'method_example', locale: Locale) =>
  publishedProposals(database(), collection, locale)
export const loadPublishedProposal = (slug: string, locale: Locale) =>
  publishedProposal(database(), slug, locale)
export const loadPublishedResults = (slug: string, locale: Locale) =>
  publishedResults(database(), slug, locale)
export const loadPublishedPositions = (slug: string, locale: Locale) =>
  publishedPositions(database(), slug, locale)
export const loadPublishedComments = (slug: string, after: number, locale: Locale) =>
  publishedComments(database(), slug, after, locale)

async function withNotice(db: Executor, slug: string, locale: Locale, thread?: number) {
  const results = await findResults(db, null, slug, thread)
  return (
    results && {
      results,
      about: { slug, notice: results.subject.demonstration ? await noticeIn(locale) : null },
    }
  )
}

/**
 * Who answers alike on a proposal or in a public thread; empty until it has been computed.
 * @param thread its number; the general thread, whose groups are those of the proposal, is none of its own
 */
export async function publishedGroups(db: Executor, slug: string, locale: Locale, thread?: number) {
  const found = await withNotice(db, slug, locale, thread)
  return found && publishGroups(found.results.groups, { ...found.about, thread: thread ?? null })
}

export async function publishedCommonGround(db: Executor, slug: string, locale: Locale) {
  const found = await withNotice(db, slug, locale)
  return found && publishCommonGround(found.results, found.about)
}

export const loadPublishedGroups = (slug: string, locale: Locale, thread?: number) =>
  publishedGroups(database(), slug, locale, thread)
export const loadPublishedCommonGround = (slug: string, locale: Locale) =>
  publishedCommonGround(database(), slug, locale)
