import { createHash } from 'node:crypto'
import type { Database } from '@/db/client'
import {
  paragraphs,
  paragraphVersions,
  proposalCounters,
  proposals,
  subjects,
  texts,
  textVersions,
  threads,
} from '@/db/schema'
import { type ProposalSeed, source } from './content'

const day = 24 * 60 * 60 * 1000

/** The same day at 18:00 UTC. */
const atSix = (date: Date) => new Date(date.setUTCHours(18, 0, 0, 0))

function one<T>(rows: T[]): T {
  const [row] = rows
  if (!row) throw new Error('the insert returned no row')
  return row
}

type Insert = Pick<Database, 'insert'>

const newSubject = async (db: Insert, kind: 'proposal' | 'thread') =>
  one(await db.insert(subjects).values({ kind }).returning()).id

async function writeText(db: Insert, seed: ProposalSeed, publishedAt: Date) {
  const text = one(await db.insert(texts).values({ kind: 'proposal' }).returning())
  const sha256 = createHash('sha256')
    .update(JSON.stringify(seed.paragraphs.map((p) => p.body)))
    .digest('hex')
  const version = one(
    await db
      .insert(textVersions)
      .values({ textId: text.id, number: 1, label: 'L.1', sha256, publishedAt })
      .returning(),
  )
  const rows = await db
    .insert(paragraphs)
    .values(seed.paragraphs.map((_, i) => ({ textId: text.id, number: i + 1 })))
    .returning()
  await db.insert(paragraphVersions).values(
    rows.map((row) => {
      const paragraph = seed.paragraphs[row.number - 1]
      if (!paragraph) throw new Error(`no paragraph ${row.number}`)
      return {
        versionId: version.id,
        paragraphId: row.id,
        position: row.number,
        body: paragraph.body,
        citation: paragraph.citation,
      }
    }),
  )
  return { textId: text.id, paragraphIds: new Map(rows.map((row) => [row.number, row.id])) }
}

export type SeededProposal = Awaited<ReturnType<typeof writeProposal>>

/** A proposal with its text, its general thread and one more. */
export async function writeProposal(
  db: Insert,
  seed: ProposalSeed,
  second: { title: string; lang: string; openedBy: number },
  now: Date,
) {
  const opened = new Date(now.getTime() - 68 * day)
  const { textId, paragraphIds } = await writeText(db, seed, opened)
  const subjectId = await newSubject(db, 'proposal')
  const proposal = one(
    await db
      .insert(proposals)
      .values({
        slug: seed.slug,
        number: seed.number,
        stage: seed.stage,
        stageSince: opened,
        subjectId,
        textId,
        title: seed.title,
        longTitle: seed.longTitle,
        summary: seed.summary,
        quote: seed.quote.text,
        source,
        context: seed.context,
        figures: seed.figures,
        demonstration: true,
        closesAt: atSix(new Date(now.getTime() + (14 + 7 * seed.number) * day)),
      })
      .returning(),
  )
  const rooms = await db
    .insert(threads)
    .values([
      {
        proposalId: proposal.id,
        number: 1,
        isGeneral: true,
        subjectId: await newSubject(db, 'thread'),
        openedAt: opened,
      },
      {
        proposalId: proposal.id,
        number: 2,
        subjectId: await newSubject(db, 'thread'),
        openedAt: opened,
        ...second,
      },
    ])
    .returning()
  await db.insert(proposalCounters).values({ proposalId: proposal.id, threads: 2 })
  const [general, other] = rooms
  if (!general || !other) throw new Error('the threads were not made')
  return { id: proposal.id, slug: proposal.slug, subjectId, paragraphIds, general, other, opened }
}
