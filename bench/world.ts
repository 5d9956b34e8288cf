import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { connect, type Database } from '@/db/client'
import { hashToken } from '@/lib/viewer'

/** What every measurement is taken on: threads of 200 comments, 350 delegates, ten opinions a comment. */
export type World = {
  proposal: string
  proposalId: string
  threadId: string
  accounts: number[]
  cookies: string[]
  /** Internal id of comment 1; the others follow. */
  firstComment: number
  /** A thread that the bare comment route writes to. */
  spare: { proposal: string; thread: string }
  writing: { proposal: string; thread: string }
}

const delegates = 350
const commentsPerThread = 200
const opinionsPerComment = 10

const words =
  'Delegations asked that the text name a date for its first review, so that small missions can plan. '

/** Adds a proposal with its general thread, comments and opinions, in a handful of statements. */
export async function addProposal(
  db: Database,
  slug: string,
  comments: number,
  opinions: number,
  accounts: number[],
) {
  const name = JSON.stringify(
    Object.fromEntries(['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((locale) => [locale, slug])),
  )
  const [made] = await db.execute<{ proposal: string; thread: string }>(sql`
    with s as (insert into subjects (kind) values ('proposal'), ('thread') returning id),
    p as (insert into proposals (slug, collection, stage, subject_id, title, long_title, summary)
      select ${slug}, 'agenda', 'discussion', min(id), ${name}::jsonb, ${name}::jsonb, ${name}::jsonb from s returning id),
    k as (insert into proposal_counters (proposal_id, threads, comments) select id, 1, ${comments} from p)
    insert into threads (proposal_id, number, is_general, subject_id) select p.id, 1, true, (select max(id) from s) from p
    returning proposal_id::text as proposal, id::text as thread`)
  if (!made) throw new Error('no proposal')
  const text = words.repeat(4).slice(0, 400)
  await db.execute(sql`
    insert into comments (proposal_id, thread_id, number, path, account_id, role, delegation_code, lang, source, html, renderer, created_at)
    select ${made.proposal}, ${made.thread}, i, array[i], a.id, a.role, a.delegation_code, 'en', ${text}, ${`<p>${text}</p>`}, 1,
      clock_timestamp() - make_interval(secs => ${comments} - i)
    from generate_series(1, ${comments}) i join lateral (
      select id, role, delegation_code from accounts where id = (${`{${accounts.join(',')}}`}::bigint[])[1 + i % ${accounts.length}]) a on true`)
  if (opinions > 0)
    await db.execute(sql`
      insert into opinion_events (comment_id, account_id, choice, at)
      select c.id, (${`{${accounts.join(',')}}`}::bigint[])[1 + (c.number * 7 + o * 13) % ${accounts.length}],
        (array['agree', 'agree', 'disagree', 'pass'])[1 + (c.number + o) % 4]::opinion_choice, clock_timestamp() - interval '1 hour'
      from comments c, generate_series(1, ${opinions}) o where c.thread_id = ${made.thread}`)
  return made
}

async function seatDelegates(db: Database) {
  const rows = await db.execute<{ id: string }>(sql`
    insert into accounts (role, login, authorised, delegation_code)
    select 'delegate', 'bench-' || i, true, (select code from delegations where kind = 'member_state' order by code offset i % 40 limit 1)
    from generate_series(1, ${delegates}) i returning id`)
  return rows.map((row) => Number(row.id))
}

/** A session cookie for each account, as next-auth would set it. */
export async function signIn(db: Database, accounts: number[], secret: string) {
  return Promise.all(
    accounts.map(async (account) => {
      const sid = randomBytes(32).toString('base64url')
      await db.execute(sql`
        insert into sessions (id_hash, account_id, expires_at)
        values (${hashToken(sid)}, ${account}, clock_timestamp() + interval '1 day')`)
      return `comity.session=${await encode({ token: { sid }, secret })}`
    }),
  )
}

export async function buildWorld(ownerUrl: string, secret: string): Promise<World> {
  const db = connect(ownerUrl, 4)
  try {
    const accounts = await seatDelegates(db)
    const made = await db.transaction(async (tx) => {
      await tx.execute(sql`set local comity.single_writer = 'on'`)
      return addProposal(tx as unknown as Database, 'bench', commentsPerThread, opinionsPerComment, accounts)
    })
    const writing = await addProposal(db, 'bench-writing', 0, 0, accounts)
    const spare = await addProposal(db, 'bench-spare', 0, 0, accounts)
    const [first] = await db.execute<{ id: string }>(
      sql`select min(id) as id from comments where thread_id = ${made.thread}`,
    )
    await db.execute(sql`analyze`)
    const cookies = await signIn(db, accounts, secret)
    return {
      proposal: 'bench',
      proposalId: made.proposal,
      threadId: made.thread,
      accounts,
      cookies,
      firstComment: Number(first?.id),
      spare,
      writing,
    }
  } finally {
    await db.close()
  }
}
