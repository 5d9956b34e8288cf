import { sql } from 'drizzle-orm'
import { connect, type Database, type Executor } from '@/db/client'

export type Size = { persons: number; comments: number; opinions: number }

/** Experts of every Member State in turn; nobody signs in as them. */
async function seatPersons(db: Database, persons: number) {
  const rows = await db.execute<{ first: string; last: string }>(sql`
    with states as (
      select code, row_number() over (order by code) - 1 as place, count(*) over () as total
      from delegations where kind = 'member_state'),
    made as (insert into accounts (role, login, delegation_code)
      select 'expert', 'judge-' || gen_random_uuid(), s.code from generate_series(1, ${persons}::int) i
      join states s on s.place = i % s.total returning id)
    select min(id)::text as first, max(id)::text as last from made`)
  return { first: Number(rows[0]?.first), last: Number(rows[0]?.last) }
}

async function addProposal(db: Database, slug: string, comments: number, author: number) {
  const name = JSON.stringify(
    Object.fromEntries(['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((locale) => [locale, slug])),
  )
  const [made] = await db.execute<{ id: string; thread: string }>(sql`
    with s as (insert into subjects (kind) values ('proposal'), ('thread') returning id),
    p as (insert into proposals (slug, collection, stage, subject_id, title, long_title, summary)
      select ${slug}, 'agenda', 'discussion', min(id), ${name}::jsonb, ${name}::jsonb, ${name}::jsonb from s
      returning id),
    k as (insert into proposal_counters (proposal_id, threads, comments) select id, 1, ${comments} from p)
    insert into threads (proposal_id, number, is_general, subject_id) select p.id, 1, true, (select max(id) from s) from p
    returning proposal_id::text as id, id::text as thread`)
  if (!made) throw new Error('no proposal')
  await db.execute(sql`
    insert into comments (proposal_id, thread_id, number, path, account_id, role, lang, source, html, renderer)
    select ${made.id}, ${made.thread}, i, array[i], ${author}, 'expert', 'en', 'Words', '<p>Words</p>', 1
    from generate_series(1, ${comments}::int) i`)
  return made
}

/**
 * Straight into the tables that the triggers keep, without an event for each. Persons come one after the other, so that
 * the opinions on one comment lie far apart, as they do in use.
 */
async function addOpinions(
  db: Executor,
  proposalId: string,
  first: number,
  { persons, comments, opinions }: Size,
) {
  await db.execute(sql`select setseed(0.5)`)
  await db.execute(sql`
    create temporary table leanings on commit drop as
    select c.id, c.number, l.leaning, random() * 1.2 - 0.4 as lean
    from comments c, generate_series(0, 3) l (leaning) where c.proposal_id = ${proposalId}`)
  await db.execute(sql`create unique index on leanings (number, leaning)`)
  for (const of of ['comment_id_comments', 'account_id_accounts'])
    await db.execute(sql.raw(`alter table opinions drop constraint opinions_${of}_id_fk`))
  // Steps of seven reach every comment once, since no number of comments here can be divided by seven.
  await db.execute(sql`
    insert into opinions (comment_id, account_id, seq, choice)
    select x.id, x.person, 1,
      (case when x.mood > 0.1 then 'agree' when x.mood < -0.1 then 'disagree' else 'pass' end)::opinion_choice
    from (
      select l.id, ${first}::int + p.i as person, l.lean + random() * 2 - 1 as mood
      from (select i, least(${comments}, 1 + (-ln(1 - random()) * ${opinions / persons}::real))::int as many,
        floor(random() * ${comments})::int as start from generate_series(0, ${persons - 1}::int) i) p
      cross join lateral generate_series(1, p.many) j
      join leanings l on l.number = 1 + (p.start + j * 7) % ${comments}::int and l.leaning = p.i % 4) x`)
  for (const [column, table] of [
    ['comment_id', 'comments'],
    ['account_id', 'accounts'],
  ])
    await db.execute(
      sql.raw(`
      alter table opinions add constraint opinions_${column}_${table}_id_fk foreign key (${column}) references ${table} (id)`),
    )
  await db.execute(sql`
    insert into comment_tallies (comment_id, agree, disagree, pass)
    select comment_id, count(*) filter (where choice = 'agree'), count(*) filter (where choice = 'disagree'),
      count(*) filter (where choice = 'pass')
    from opinions o join comments c on c.id = o.comment_id where c.proposal_id = ${proposalId} group by comment_id
    on conflict (comment_id) do update set agree = excluded.agree, disagree = excluded.disagree, pass = excluded.pass`)
  await db.execute(sql`
    insert into delegation_tallies (comment_id, delegation_code, agree, disagree, pass)
    select comment_id, a.delegation_code, count(*) filter (where choice = 'agree'),
      count(*) filter (where choice = 'disagree'), count(*) filter (where choice = 'pass')
    from opinions o join comments c on c.id = o.comment_id join accounts a on a.id = o.account_id
    where c.proposal_id = ${proposalId} group by 1, 2`)
}

/** As after a change: its groups are to be computed. */
export async function makeDue(ownerUrl: string, slug: string) {
  const db = connect(ownerUrl, 1)
  try {
    await db.execute(sql`
      insert into groups_due (subject_id, noted_at)
      select subject_id, clock_timestamp() from proposals where slug = ${slug}
      on conflict (subject_id) do update set noted_at = excluded.noted_at`)
  } finally {
    await db.close()
  }
}

/**
 * A proposal as large as the largest known deliberations: persons of four leanings, some of whom judge a few comments
 * and some hundreds.
 */
export async function addDeliberation(ownerUrl: string, slug: string, { persons, comments, opinions }: Size) {
  const db = connect(ownerUrl, 1)
  try {
    const { first } = await seatPersons(db, persons)
    const made = await addProposal(db, slug, comments, first)
    await db.transaction((tx) => addOpinions(tx, made.id, first, { persons, comments, opinions }))
    await db.execute(sql`vacuum analyze`)
  } finally {
    await db.close()
  }
}
