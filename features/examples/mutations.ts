import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { comments, imports, proposalCounters, proposals, subjects, threads } from '@/db/schema'
import type { Multilingual } from '@/db/schema/columns'
import { plainHtml, plainRenderer } from './plain-html'
import type { PolisExport } from './polis-export'
import type { Statement } from './polis-statements'
import type { OpinionEvent } from './polis-votes'
import { type ImportSummary, summarize } from './summary'

export type ImportOptions = {
  title?: string
  /** BCP 47 tag of the statements' language. */
  lang: string
  /** Called with the number of events stored so far, of how many. */
  onProgress?: (stored: number, total: number) => void
}

export type ImportOutcome =
  | { kind: 'imported' | 'repeated'; summary: ImportSummary }
  /** The address belongs to another proposal, or to an import of other files. */
  | { kind: 'address_taken' }

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

const commentsAtOnce = 500
const eventsAtOnce = 5000
/** Why a statement's text is hidden; the interface says it in the reader's language. */
export const rejectedAtSource = 'rejected_at_source'

/**
 * Stores an export as a method example in one transaction, as the schema's owner; the same files again store
 * nothing. Participants become accounts that can't sign in, in the order of their ids.
 */
export async function importPolisExport(
  owner: Database,
  source: PolisExport,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('comity imports'))`)
    const earlier = await findEarlier(tx, source)
    if (earlier) return earlier
    const summary = summarize(source)
    const proposal = await insertProposal(tx, source, options)
    const accounts = await insertAccounts(tx, source)
    const commentIds = await insertComments(tx, source.statements, accounts, proposal, options.lang)
    await insertEvents(tx, source.events, commentIds, accounts, options)
    await checkTotals(tx, proposal.id, summary)
    await tx.insert(imports).values({
      proposalId: proposal.id,
      source: source.url ? `Polis, ${source.url}` : 'Polis',
      digest: source.digest,
      summary,
    })
    return { kind: 'imported', summary }
  })
}

async function findEarlier(tx: Transaction, { slug, digest }: PolisExport): Promise<ImportOutcome | null> {
  const [row] = await tx.execute<{ summary: ImportSummary | null; same: boolean }>(sql`
    select i.summary, coalesce(i.digest = ${digest}, false) as same
    from proposals p left join imports i on i.proposal_id = p.id
    where i.digest = ${digest} or p.slug = ${slug} order by same desc limit 1`)
  if (!row) return null
  if (!row.same || !row.summary) return { kind: 'address_taken' }
  const { comments, participants, opinions, agree, disagree, pass } = row.summary
  const summary = { slug: row.summary.slug, comments, participants, opinions, agree, disagree, pass }
  return { kind: 'repeated', summary }
}

type Place = { id: number; threadId: number }

async function insertProposal(tx: Transaction, source: PolisExport, options: ImportOptions): Promise<Place> {
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

/** Account ids by participant id, both ascending; null is the author of statements whose author isn't said. */
async function insertAccounts(tx: Transaction, source: PolisExport): Promise<Map<number | null, number>> {
  const people: (number | null)[] = [...source.participants, ...source.silentAuthors].sort((a, b) => a - b)
  if (source.statements.some(({ author }) => author === null)) people.push(null)
  const rows = await tx.execute<{ id: string }>(sql`
    insert into accounts (kind, role) select 'participant', 'observer' from generate_series(1, ${people.length}::int)
    returning id`)
  const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b)
  return new Map(people.map((person, place) => [person, at(ids, place)]))
}

/** Comment ids by statement id. Numbers are counted in the order of the statements' ids. */
async function insertComments(
  tx: Transaction,
  statements: Statement[],
  accounts: Map<number | null, number>,
  place: Place,
  lang: string,
) {
  const ids = new Map<number, number>()
  for (let start = 0; start < statements.length; start += commentsAtOnce) {
    const rows = await tx
      .insert(comments)
      .values(
        statements.slice(start, start + commentsAtOnce).map((statement, index) => ({
          proposalId: place.id,
          threadId: place.threadId,
          number: start + index + 1,
          path: [start + index + 1],
          accountId: known(accounts, statement.author),
          role: 'observer' as const,
          lang,
          source: statement.text,
          html: plainHtml(statement.text),
          renderer: plainRenderer,
          createdAt: statement.at,
          externalId: statement.id,
          ...(statement.moderated === -1
            ? { hiddenAt: sql`clock_timestamp()`, hiddenReason: rejectedAtSource }
            : {}),
        })),
      )
      .returning({ id: comments.id, externalId: comments.externalId })
    for (const { id, externalId } of rows) ids.set(Number(externalId), id)
  }
  return ids
}

async function insertEvents(
  tx: Transaction,
  events: OpinionEvent[],
  commentIds: Map<number, number>,
  accounts: Map<number | null, number>,
  { onProgress }: ImportOptions,
) {
  // Nobody else sees these comments before the commit, so the events need no locks to stand in line.
  await tx.execute(sql`select set_config('comity.single_writer', 'on', true)`)
  for (let start = 0; start < events.length; start += eventsAtOnce) {
    const batch = events.slice(start, start + eventsAtOnce)
    const column = (value: (event: OpinionEvent) => string | number) => `{${batch.map(value).join(',')}}`
    await tx.execute(sql`
      insert into opinion_events (comment_id, account_id, choice, at)
      select comment_id, account_id, choice, at from unnest(
        ${column(({ statement }) => known(commentIds, statement))}::bigint[],
        ${column(({ voter }) => known(accounts, voter))}::bigint[],
        ${column(({ choice }) => choice)}::opinion_choice[],
        ${column((event) => event.at.toISOString())}::timestamptz[]
      ) with ordinality as given (comment_id, account_id, choice, at, place) order by place`)
    onProgress?.(start + batch.length, events.length)
  }
}

/** What the database counts must be what the files say, or nothing is stored. */
async function checkTotals(tx: Transaction, proposalId: number, summary: ImportSummary) {
  const [row] = await tx.execute<Pick<ImportSummary, 'agree' | 'disagree' | 'pass'>>(sql`
    select sum(agree)::int as agree, sum(disagree)::int as disagree, sum(pass)::int as pass
    from comment_tallies t join comments c on c.id = t.comment_id where c.proposal_id = ${proposalId}`)
  if (row?.agree !== summary.agree || row.disagree !== summary.disagree || row.pass !== summary.pass) {
    throw new Error(`the database counts ${JSON.stringify(row)}, the files ${JSON.stringify(summary)}`)
  }
}

function inEveryLanguage(text: string): Multilingual {
  return { ar: text, en: text, es: text, fr: text, ru: text, zh: text }
}

function known<Key>(ids: Map<Key, number>, key: Key) {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`no row was stored for ${key}`)
  return id
}

function at(ids: number[], place: number) {
  const id = ids[place]
  if (id === undefined) throw new Error(`no row was stored at place ${place}`)
  return id
}

function one<Row>(rows: Row[]): Row {
  const [row] = rows
  if (!row) throw new Error('the insert returned no row')
  return row
}
