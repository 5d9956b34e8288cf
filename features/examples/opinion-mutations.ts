import { sql } from 'drizzle-orm'
import { comments } from '@/db/schema'
import { plainHtml, plainRenderer } from './plain-html'
import type { PolisExport } from './polis-export'
import type { Statement } from './polis-statements'
import type { OpinionEvent } from './polis-votes'
import type { Place, Transaction } from './proposal-mutations'

const commentsAtOnce = 500
const eventsAtOnce = 5000
/** Why a statement's text is hidden; the interface says it in the reader's language. */
export const rejectedAtSource = 'rejected_at_source'

/** Account ids by participant id, both ascending; null is the author of statements whose author isn't said. */
export async function insertAccounts(
  tx: Transaction,
  source: PolisExport,
): Promise<Map<number | null, number>> {
  const people: (number | null)[] = [...source.participants, ...source.silentAuthors].sort((a, b) => a - b)
  if (source.statements.some(({ author }) => author === null)) people.push(null)
  const rows = await tx.execute<{ id: string }>(sql`
    insert into accounts (kind, role) select 'participant', 'observer' from generate_series(1, ${people.length}::int)
    returning id`)
  const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b)
  return new Map(people.map((person, place) => [person, at(ids, place)]))
}

/** Keeps the source's own numbers, under which participants are exported again. */
export async function insertPseudonyms(
  tx: Transaction,
  accounts: ReadonlyMap<number | null, number>,
  proposalId: number,
) {
  const numbers = new Set(accounts.keys())
  let free = 0
  while (numbers.has(free)) free += 1
  const rows = [...accounts].map(([number, account]) => [number ?? free, account] as const)
  await tx.execute(sql`
    insert into pseudonyms (proposal_id, number, account_id)
    select ${proposalId}, number, account from unnest(
      ${`{${rows.map(([number]) => number).join(',')}}`}::integer[],
      ${`{${rows.map(([, account]) => account).join(',')}}`}::bigint[]) as p (number, account)`)
}

/** Comment ids by statement id. Numbers are counted in the order of the statements' ids. */
export async function insertComments(
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

/** Appends the events in their order, in batches; the database numbers, folds and counts them. */
export async function insertEvents(
  tx: Transaction,
  events: OpinionEvent[],
  commentIds: Map<number, number>,
  accounts: Map<number | null, number>,
  onProgress?: (stored: number, total: number) => void,
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
