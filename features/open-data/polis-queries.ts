import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { OpinionChoice } from '@/db/enums'
import { rowsDrawn, rowsOut } from '@/features/row-announcements/queries'

/** A comment as Polis writes it; `author` is a pseudonym, and a hidden one has no words. */
export type PolisStatement = {
  commentId: string
  id: number
  author: number
  at: number
  hidden: boolean
  text: string
}

/** One opinion as it was given: statement, pseudonym, choice, and the moment in milliseconds. */
export type PolisVote = { statement: number; voter: number; choice: OpinionChoice; at: number }

export type PolisConversation = {
  topic: string
  url: string
  description: string
  statements: PolisStatement[]
  /** Ascending. */
  pseudonyms: number[]
  /** Imported from Polis, or opinions of the agenda that were announced to be published row by row. */
  origin: 'imported' | 'announced'
  proposalId: string
}

type Found = Pick<PolisConversation, 'topic' | 'description' | 'origin' | 'proposalId'> & {
  source: string | null
}

async function findOne(db: Executor, slug: string, published: SQL) {
  const [found] = await db.execute<Found>(sql`
    select p.id::text as "proposalId", p.title->>'en' as topic, p.summary->>'en' as description, i.source,
      case when i.source is null then 'announced' else 'imported' end as origin
    from proposals p left join imports i on i.proposal_id = p.id
    where p.slug = ${slug} and p.stage <> 'draft' and (i.source is not null or ${published})`)
  return found
}

/**
 * Draws the numbers of all whose opinions are to be published and who have none: at once, when nothing changes any more.
 * In a transaction of its own, since those who export at the same moment must see each other's.
 */
export async function drawPseudonyms(db: Executor, slug: string) {
  const found = await findOne(db, slug, rowsOut)
  if (found?.origin === 'announced') await db.execute(sql`select give_pseudonyms(${found.proposalId})`)
}

/** Those whom the source knew, hidden ones without words; on the agenda, those that results are made of. */
function readStatements(db: Executor, { proposalId, origin }: Found) {
  // The author of a comment here is public by seat; its number ties it to no other comment and to nobody's opinions.
  if (origin === 'announced')
    return db.execute<PolisStatement>(sql`
      select c.id::text as "commentId", c.number as id, c.number as author,
        floor(extract(epoch from c.created_at) * 1000)::float8 as at, false as hidden, c.source as text
      from comments c join threads t on t.id = c.thread_id
      where c.proposal_id = ${proposalId} and t.audience = 'public' and c.hidden_at is null and c.withdrawn_at is null
      order by c.number`)
  return db.execute<PolisStatement>(sql`
    select c.id::text as "commentId", c.external_id as id, n.number as author,
      (extract(epoch from c.created_at) * 1000)::float8 as at,
      c.hidden_at is not null or c.withdrawn_at is not null as hidden,
      case when c.hidden_at is null and c.withdrawn_at is null then c.source else '' end as text
    from comments c join pseudonyms n on n.proposal_id = c.proposal_id and n.account_id = c.account_id
    where c.proposal_id = ${proposalId} and c.external_id is not null order by c.external_id`)
}

/**
 * @returns null for what isn't there, and where no rows per person may be published
 */
export async function findConversation(db: Executor, slug: string): Promise<PolisConversation | null> {
  // Before their numbers are drawn there are none: a reading may fall between the deadline and the draw.
  const found = await findOne(db, slug, sql`${rowsOut} and ${rowsDrawn}`)
  if (!found) return null
  const statements = [...(await readStatements(db, found))]
  const people = await db.execute<{ number: number }>(sql`
    select number from pseudonyms where proposal_id = ${found.proposalId} order by number`)
  return {
    topic: found.topic.replace(/\s+/g, ' '),
    // As the importer stores it: "Polis, https://…", or "Polis" where the export named no address.
    url: found.source?.replace(/^Polis(, )?/, '') ?? '',
    description: found.description,
    statements,
    pseudonyms: people.map(({ number }) => number),
    origin: found.origin,
    proposalId: found.proposalId,
  }
}

/** Of a large conversation some ten thousand opinions: little enough to write down between two answers. */
const statementsAtOnce = 4

/**
 * All opinions by statement and pseudonym: of imported participants each as it was given, in that order; of the agenda
 * the last of each person, with the moment of the comment, since the moment of an opinion would tell whose it is.
 */
export async function* readVotes(
  db: Executor,
  { statements, origin, proposalId }: PolisConversation,
): AsyncGenerator<PolisVote[]> {
  for (let start = 0; start < statements.length; start += statementsAtOnce) {
    const ids = `{${statements
      .slice(start, start + statementsAtOnce)
      .map((one) => one.commentId)
      .join(',')}}`
    yield [
      ...(await (origin === 'announced'
        ? db.execute<PolisVote>(sql`
            select c.number as statement, n.number as voter, o.choice,
              floor(extract(epoch from c.created_at) * 1000)::float8 as at
            from opinions o join comments c on c.id = o.comment_id
            join pseudonyms n on n.proposal_id = ${proposalId} and n.account_id = o.account_id
            where o.comment_id = any(${ids}::bigint[]) and o.choice is not null order by c.number, n.number`)
        : db.execute<PolisVote>(sql`
            select c.external_id as statement, n.number as voter, e.choice,
              (extract(epoch from e.at) * 1000)::float8 as at
            from opinion_events e join comments c on c.id = e.comment_id
            join pseudonyms n on n.proposal_id = ${proposalId} and n.account_id = e.account_id
            where e.comment_id = any(${ids}::bigint[]) and e.choice is not null
            order by c.external_id, n.number, e.seq`))),
    ]
  }
}
