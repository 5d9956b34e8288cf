import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { GroupedSubject } from './due-mutations'
import type { Opinions } from './opinions'

/** Comments whose opinions are read at once: few enough that other jobs have their turn in between. */
const batch = 50

const choices = { agree: 1, disagree: -1, pass: 0 } as const

/** Of one comment the accounts by choice, four bytes each, the greatest first. */
type Row = { number: number } & Record<keyof typeof choices, Buffer | null>

const width = 4
const sizeOf = (packed: Buffer | null) => (packed?.length ?? 0) / width

/**
 * All counted opinions of a proposal or thread: on comments that are shown, in public threads. PostgreSQL packs them
 * into a few bytes each, so that millions are read without an object for any one.
 */
export async function readOpinions(db: Executor, subject: GroupedSubject): Promise<Opinions> {
  const rows: Row[] = []
  for (let last = 0; ; ) {
    const read = await readBatch(db, subject, last)
    rows.push(...read.filter((row) => row.agree || row.disagree || row.pass))
    last = read.at(-1)?.number ?? 0
    if (read.length < batch) return unpack(rows)
  }
}

const packed = (choice: keyof typeof choices) => sql`
  string_agg(int4send(account_id::int), ''::bytea) filter (where choice = ${sql.raw(`'${choice}'`)}) as ${sql.raw(choice)}`

const readBatch = (db: Executor, { proposalId, threadId }: GroupedSubject, last: number) =>
  db.execute<Row>(sql`
    select c.number, o.agree, o.disagree, o.pass from (
      select c.id, c.number from comments c join threads t on t.id = c.thread_id
      where c.proposal_id = ${proposalId} and c.number > ${last} and t.audience = 'public' and c.hidden_at is null
        and c.withdrawn_at is null ${threadId ? sql`and t.id = ${threadId}` : sql``}
      order by c.number limit ${batch}) c
    cross join lateral (select ${packed('agree')}, ${packed('disagree')}, ${packed('pass')} from opinions
      where comment_id = c.id and choice is not null) o
    order by c.number`)

function unpack(rows: readonly Row[]): Opinions {
  const count = rows.reduce(
    (sum, { agree, disagree, pass }) => sum + sizeOf(agree) + sizeOf(disagree) + sizeOf(pass),
    0,
  )
  const opinions = {
    persons: new Int32Array(count),
    comments: new Int32Array(count),
    choices: new Int8Array(count),
  }
  let at = 0
  for (const row of rows) {
    for (const [choice, value] of Object.entries(choices) as [keyof typeof choices, number][]) {
      const persons = row[choice]
      const end = at + sizeOf(persons)
      opinions.comments.fill(row.number, at, end)
      opinions.choices.fill(value, at, end)
      for (let from = 0; at < end; from += width, at += 1)
        opinions.persons[at] = persons?.readInt32BE(from) ?? 0
    }
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
    accounts: Int32Array.from({ length: sizeOf(accounts) }, (_, at) => accounts.readInt32BE(at * width)),
  }))
}
