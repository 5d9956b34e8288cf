import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import { publishedAgreement } from '@/features/agreement/queries'
import { readBallots } from '@/features/ballots/queries'
import { publishBallot, publishRecord } from '@/features/ballots/record'
import { recordCsv } from '@/features/ballots/record-csv'
import { publishedPolls } from '@/features/polls/published-queries'
import { readCursor } from '@/features/results/cursor'
import {
  publishedComments,
  publishedCommonGround,
  publishedGroups,
  publishedPositions,
  publishedProposal,
  publishedResults,
} from '@/features/results/published-queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { codebookText } from './codebook-text'
import { commentsCsv } from './comments-csv'
import { readPolisFiles } from './export-queries'
import { once } from './once'
import { drawPseudonyms } from './polis-queries'
import { zipOf } from './zip'

type File = [path: string, text: string]

const spelled = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

async function allComments(db: Executor, slug: string, locale: Locale) {
  const items = []
  for (let cursor: string | null = null, more = true; more; ) {
    const page: Awaited<ReturnType<typeof publishedComments>> = await publishedComments(
      db,
      slug,
      readCursor(cursor) ?? 0,
      locale,
    )
    items.push(...(page?.items ?? []))
    cursor = page?.next ?? null
    more = cursor !== null
  }
  return items
}

/** The decisions on a proposal: terms of each, and the record of those that are closed. */
async function ballotFiles(db: Executor, slug: string, locale: Locale, notice: string) {
  const files: File[] = []
  for (const ballot of await readBallots(db, null)) {
    if (ballot.proposal?.slug !== slug) continue
    const marked = ballot.demonstration ? notice : null
    if (ballot.phase === 'closed') {
      files.push([`ballots/${ballot.number}/record.json`, spelled(publishRecord(ballot, locale, marked))])
      files.push([`ballots/${ballot.number}/record.csv`, recordCsv(ballot, locale, marked)])
    } else files.push([`ballots/${ballot.number}/terms.json`, spelled(publishBallot(ballot, marked))])
  }
  return files
}

async function readFiles(db: Executor, slug: string, locale: Locale) {
  const proposal = await publishedProposal(db, slug, locale)
  const results = proposal && (await publishedResults(db, slug, locale))
  if (!results) return null
  const notice = (await getTranslator(locale, 'proposals'))('demonstration')
  const marked = proposal.demonstration ? notice : null
  const comments = await allComments(db, slug, locale)
  const positions = await publishedPositions(db, slug, locale)
  const agreement = await publishedAgreement(db, slug, locale)
  const polls = (await publishedPolls(db, locale)).filter((poll) => poll.proposal === slug)
  const polis = await readPolisFiles(db, slug)
  const files: File[] = [
    ['codebook.txt', await codebookText(locale)],
    ['proposal.json', spelled(proposal)],
    ['results.json', spelled(results)],
    ['common-ground.json', spelled(await publishedCommonGround(db, slug, locale))],
    ['groups.json', spelled(await publishedGroups(db, slug, locale))],
    ...(agreement ? [['agreement.json', spelled(agreement)] as File] : []),
    ...(positions ? [['positions.csv', positions] as File] : []),
    ['comments.json', spelled({ demonstration: proposal.demonstration, notice: marked, items: comments })],
    ['comments.csv', commentsCsv(comments, marked)],
    ...(polls.length > 0 ? [['polls.json', spelled({ items: polls })] as File] : []),
    ...(await ballotFiles(db, slug, locale, notice)),
    ...Object.entries(polis ?? {}).map(([name, text]): File => [`polis/${name}`, text]),
  ]
  return new Map(files.map(([path, text]) => [`${slug}/${path}`, text]))
}

/**
 * Everything public about one proposal as files, at one moment. Of persons' opinions and views they hold the counts
 * that the interface gives and nothing finer; rows per person only of an imported conversation and where they were announced,
 * under pseudonyms.
 * @returns texts by path in the order of the archive; null for what isn't there or isn't public
 */
export async function archiveFiles(db: Executor, slug: string, locale: Locale) {
  // What is over is recorded as closed first: inside the snapshot two readers would get in each other's way.
  await db.execute(sql`select settle_ballots()`)
  await drawPseudonyms(db, slug)
  return db.transaction((tx) => readFiles(tx, slug, locale), { isolationLevel: 'repeatable read' })
}

/** @returns the packed files, or null for what isn't there or isn't public */
export const loadArchive = (slug: string, locale: Locale) =>
  once(`archive ${slug} ${locale}`, async () => {
    const files = await archiveFiles(database(), slug, locale)
    return files && zipOf(files)
  })

/** A conversation in Polis's format, packed in a folder that `npm run import` takes. */
export const loadPolisArchive = (slug: string) =>
  once(`polis ${slug}`, async () => {
    await drawPseudonyms(database(), slug)
    const files = await readPolisFiles(database(), slug)
    return files && zipOf(new Map(Object.entries(files).map(([name, text]) => [`${slug}/${name}`, text])))
  })
