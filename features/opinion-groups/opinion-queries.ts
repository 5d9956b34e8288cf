import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { GroupedSubject } from './due-mutations'
import type { Opinions } from './opinions'

const values = { agree: 1, disagree: -1, pass: 0 } as const

/** The accounts that made one choice on one comment, four bytes each. */
type Row = { comment: string; choice: keyof typeof values; accounts: Buffer }

const width = 4

/** Opinions that are read in a moment. */
const moment = 500_000

/**
 * All counted opinions of a proposal or thread, in any order: on comments that are shown, in public threads.
 * PostgreSQL packs them, so that millions are read without an object for any one.
 * @param tx its settings hold until its end
 */
export async function readOpinions(tx: Executor, subject: GroupedSubject): Promise<Opinions> {
  const comments = await readShown(tx, subject)
  const given = comments.reduce((sum, { opinions }) => sum + opinions, 0)
  // PostgreSQL plans for these very comments: where they are most of the table, one pass over it takes half the time,
  // with memory enough. Two of its processes for what takes a moment; otherwise one, since pages need the others.
  await tx.execute(sql`
    select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
      set_config('plan_cache_mode', 'force_custom_plan', true),
      set_config('max_parallel_workers_per_gather', ${given < moment ? '1' : '0'}, true)`)
  const rows = await tx.execute<Row>(sql`
    select comment_id::text as comment, choice, string_agg(int4send(account_id::int), ''::bytea) as accounts
    from opinions where comment_id = any(${`{${comments.map(({ id }) => id).join(',')}}`}::bigint[])
      and choice is not null
    group by comment_id, choice`)
  // What is written next asks the same small things again and again.
  await tx.execute(sql`select set_config('plan_cache_mode', 'auto', true)`)
  const numbers = new Map(comments.map(({ id, number }) => [id, number]))
  const count = rows.reduce((sum, { accounts }) => sum + accounts.length / width, 0)
  const opinions = {
    persons: new Int32Array(count),
    comments: new Int32Array(count),
    choices: new Int8Array(count),
  }
  let at = 0
  for (const { comment, choice, accounts } of rows) {
    const end = at + accounts.length / width
    opinions.comments.fill(numbers.get(comment) as number, at, end)
    opinions.choices.fill(values[choice], at, end)
    for (let from = 0; at < end; from += width, at += 1) opinions.persons[at] = accounts.readInt32BE(from)
  }
  return opinions
}

const readShown = (tx: Executor, { proposalId, threadId }: GroupedSubject) =>
  tx.execute<{ id: string; number: number; opinions: number }>(sql`
    select c.id::text as id, c.number, coalesce(y.agree + y.disagree + y.pass, 0) as opinions
    from threads t join comments c on c.thread_id = t.id left join comment_tallies y on y.comment_id = c.id
    where t.proposal_id = ${proposalId} ${threadId ? sql`and t.id = ${threadId}` : sql``} and t.audience = 'public'
      and c.hidden_at is null and c.withdrawn_at is null`)

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
