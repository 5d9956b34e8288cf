import type { Database } from '@/db/client'
import { proposalCounters, proposals, subjects, threads } from '@/db/schema'
import type { Multilingual } from '@/i18n/locales'
import type { PolisExport } from './polis-export'

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
export type ExampleOptions = {
  title?: string
  /** BCP 47 tag of the statements' language. */
  lang: string
}

export type Place = { id: number; threadId: number }

/** A closed method example with its general thread, from its first moment to its last. */
export async function insertProposal(
  tx: Transaction,
  source: PolisExport,
  options: ExampleOptions,
): Promise<Place> {
  const moments = [...source.statements, ...source.events].map(({ at }) => at.getTime())
  const [first, last] = moments.reduce(
    ([least, most], moment) => [Math.min(least, moment), Math.max(most, moment)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const title = inEveryLanguage(options.title ?? source.title)
  const subject = one(await tx.insert(subjects).values({ kind: 'proposal' }).returning())
  const { id } = one(
    await tx
      .insert(proposals)
      .values({
        slug: source.slug,
        collection: 'method_example',
        stage: 'closed',
        stageSince: new Date(last),
        closesAt: new Date(last),
        createdAt: new Date(first),
        subjectId: subject.id,
        title,
        longTitle: title,
        summary: inEveryLanguage(source.description),
      })
      .returning(),
  )
  await tx.insert(proposalCounters).values({ proposalId: id, threads: 1, comments: source.statements.length })
  const threadSubject = one(await tx.insert(subjects).values({ kind: 'thread' }).returning())
  const thread = one(
    await tx
      .insert(threads)
      .values({
        proposalId: id,
        number: 1,
        subjectId: threadSubject.id,
        isGeneral: true,
        lang: options.lang,
        openedAt: new Date(first),
      })
      .returning(),
  )
  return { id, threadId: thread.id }
}

function inEveryLanguage(text: string): Multilingual {
  return { ar: text, en: text, es: text, fr: text, ru: text, zh: text }
}

function one<Row>(rows: Row[]): Row {
  const [row] = rows
  if (!row) throw new Error('the insert returned no row')
  return row
}
