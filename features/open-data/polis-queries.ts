import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { OpinionChoice } from '@/db/enums'

/** A statement of an imported conversation; `author` is a pseudonym, and a hidden one has no words. */
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
  /** Pseudonyms by account. */
  people: ReadonlyMap<string, number>
}

/**
 * Who wrote or voted, in the order of the source's own numbers; the place here is the pseudonym, and holds for this
 * conversation alone. Only accounts that came with the import and can't sign in are ever among them.
 */
async function listPeople(db: Executor, proposalId: string) {
  const rows = await db.execute<{ id: string }>(sql`
    select a.id::text as id from accounts a where a.kind = 'participant' and a.id in (
      select c.account_id from comments c where c.proposal_id = ${proposalId} union
      select o.account_id from opinions o join comments c on c.id = o.comment_id where c.proposal_id = ${proposalId})
    order by a.id`)
  return new Map(rows.map(({ id }, place) => [id, place]))
}

/** @returns null for what isn't there, and for whatever was not imported: no rows per person exist of it */
export async function findConversation(db: Executor, slug: string): Promise<PolisConversation | null> {
  const [found] = await db.execute<{ id: string; topic: string; description: string; source: string }>(sql`
    select p.id::text as id, p.title->>'en' as topic, p.summary->>'en' as description, i.source
    from proposals p join imports i on i.proposal_id = p.id
    where p.slug = ${slug} and p.collection = 'method_example' and p.stage <> 'draft'`)
  if (!found) return null
  const people = await listPeople(db, found.id)
  const statements = await db.execute<Omit<PolisStatement, 'author'> & { account: string }>(sql`
    select c.id::text as "commentId", c.external_id as id, c.account_id::text as account,
      (extract(epoch from c.created_at) * 1000)::float8 as at,
      c.hidden_at is not null or c.withdrawn_at is not null as hidden,
      case when c.hidden_at is null and c.withdrawn_at is null then c.source else '' end as text
    from comments c where c.proposal_id = ${found.id} and c.external_id is not null order by c.external_id`)
  return {
    topic: found.topic.replace(/\s+/g, ' '),
    // As the importer stores it: "Polis, https://…", or "Polis" where the export named no address.
    url: found.source.replace(/^Polis(, )?/, ''),
    description: found.description,
    statements: statements.flatMap(({ account, ...one }) => {
      const author = people.get(account)
      return author === undefined ? [] : [{ ...one, author }]
    }),
    people,
  }
}

/** Of a large conversation some ten thousand opinions: little enough to write down between two answers. */
const statementsAtOnce = 4

/** All opinions of imported participants by statement, pseudonym and the order in which they were given. */
export async function* readVotes(
  db: Executor,
  { statements, people }: Pick<PolisConversation, 'statements' | 'people'>,
): AsyncGenerator<PolisVote[]> {
  for (let start = 0; start < statements.length; start += statementsAtOnce) {
    const ids = statements.slice(start, start + statementsAtOnce).map((one) => one.commentId)
    const rows = await db.execute<Omit<PolisVote, 'voter'> & { account: string }>(sql`
      select c.external_id as statement, e.account_id::text as account, e.choice,
        (extract(epoch from e.at) * 1000)::float8 as at
      from opinion_events e join comments c on c.id = e.comment_id
      where e.comment_id = any(${`{${ids.join(',')}}`}::bigint[]) and e.choice is not null
      order by c.external_id, e.account_id, e.seq`)
    yield rows.flatMap(({ account, ...vote }) => {
      const voter = people.get(account)
      return voter === undefined ? [] : [{ ...vote, voter }]
    })
  }
}
