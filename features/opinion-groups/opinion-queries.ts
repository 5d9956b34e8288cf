import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { GroupedSubject } from './due-mutations'
import type { Opinions } from './opinions'

const values = { agree: 1, disagree: -1, pass: 0 } as const

/** The accounts that made one choice on one comment, four bytes each. */
type Row = { comment: number; choice: keyof typeof values; accounts: Buffer }

const width = 4

/** Opinions that are read in a moment. */
const moment = 500_000

/**
 * All counted opinions of a proposal or thread, in any order: on comments that are shown, in public threads.
 * PostgreSQL packs them, so that millions are read without an object for any one; in one pass over its table where
 * that is cheaper than looking each up, for which it needs the memory.
 * @param tx its settings hold until its end
 */
export async function readOpinions(
  tx: Executor,
  { proposalId, threadId }: GroupedSubject,
): Promise<Opinions> {
  // Two processes for what takes a moment; otherwise one of PostgreSQL is enough, since pages need the others.
  await tx.execute(sql`
    select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
      set_config('max_parallel_workers_per_gather', (coalesce(sum(agree + disagree + pass), 0) < ${moment})::int::text, true)
    from comments c join comment_tallies y on y.comment_id = c.id where c.proposal_id = ${proposalId}`)
  const rows = await tx.execute<Row>(sql`
    select c.number as comment, o.choice, string_agg(int4send(o.account_id::int), ''::bytea) as accounts
    from threads t join comments c on c.thread_id = t.id join opinions o on o.comment_id = c.id
    where t.proposal_id = ${proposalId} ${threadId ? sql`and t.id = ${threadId}` : sql``} and t.audience = 'public'
      and c.hidden_at is null and c.withdrawn_at is null and o.choice is not null
    group by c.number, o.choice`)
  const count = rows.reduce((sum, { accounts }) => sum + accounts.length / width, 0)
  const opinions = {
    persons: new Int32Array(count),
    comments: new Int32Array(count),
    choices: new Int8Array(count),
  }
  let at = 0
  for (const { comment, choice, accounts } of rows) {
    const end = at + accounts.length / width
    opinions.comments.fill(comment, at, end)
    opinions.choices.fill(values[choice], at, end)
    for (let from = 0; at < end; from += width, at += 1) opinions.persons[at] = accounts.readInt32BE(from)
  }
  return opinions
}

/** The accounts of each State. */
export type Seats = { state: string; accounts: Int32Array }[]

/** Who comes from which State; null for an example of method, whose persons have none. */
export async function readSeats(db: Executor, { collection }: GroupedSubject): Promise<Seats | null> {
  if (collection === 'method_example') return null
  const rows = await db.execute<{ state: string; accounts: Buffer }>(sql`
    select delegation_code as state, string_agg(int4send(id::int), ''::bytea) as accounts
    from accounts where delegation_code is not null group by delegation_code`)
  return rows.map(({ state, accounts }) => ({
    state,
    accounts: Int32Array.from({ length: accounts.length / width }, (_, at) =>
      accounts.readInt32BE(at * width),
    ),
  }))
}
