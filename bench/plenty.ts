import { sql } from 'drizzle-orm'
import { connect, type Database } from '@/db/client'

const perThread = 200
const perProposal = 10_000

// Words as texts have them: a few in every comment, most of them rarely.
const sentence = sql`(select string_agg((array['Delegations', 'asked', 'that', 'the', 'text', 'name', 'a', 'date'])[1 + w % 8]
  || ' term' || floor(power(random(), 3) * 20000)::int, ' ') from generate_series(1, 24) w where w + c.i > 0)`

/** One proposal with as many threads of 200 comments, ten opinions each, through the triggers that count them. */
async function addDiscussion(
  db: Database,
  slug: string,
  comments: number,
  opinions: number,
  accounts: number[],
) {
  const threads = Math.ceil(comments / perThread)
  const list = `{${accounts.join(',')}}`
  const name = JSON.stringify(
    Object.fromEntries(['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((locale) => [locale, slug])),
  )
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local comity.single_writer = 'on'`)
    const [made] = await tx.execute<{ id: string }>(sql`
      with s as (insert into subjects (kind) values ('proposal') returning id)
      insert into proposals (slug, collection, stage, subject_id, title, long_title, summary)
      select ${slug}, 'agenda', 'discussion', id, ${name}::jsonb, ${name}::jsonb, ${name}::jsonb from s returning id`)
    await tx.execute(
      sql`insert into proposal_counters (proposal_id, threads, comments) values (${made?.id}, ${threads}, ${comments})`,
    )
    await tx.execute(sql`
      with s as (insert into subjects (kind) select 'thread' from generate_series(1, ${threads}) returning id)
      insert into threads (proposal_id, number, is_general, subject_id, title, lang)
      select ${made?.id}, n, n = 1, id, case when n > 1 then ${slug} || ', part ' || n end, case when n > 1 then 'en' end
      from (select id, row_number() over (order by id) as n from s) s`)
    await tx.execute(sql`
      insert into comments (proposal_id, thread_id, number, path, account_id, role, delegation_code, lang, source, html, renderer, created_at)
      select t.proposal_id, t.id, c.i, array[c.i], a.id, a.role, a.delegation_code, 'en', x.words, '<p>' || x.words || '</p>', 1,
        clock_timestamp() - make_interval(days => 1) - make_interval(secs => random() * 30000000)
      from generate_series(1, ${comments}::int) c (i)
      join threads t on t.proposal_id = ${made?.id} and t.number = 1 + (c.i - 1) / ${perThread}
      cross join lateral ${sentence} x (words)
      join accounts a on a.id = (${list}::bigint[])[1 + c.i % ${accounts.length}]`)
    await tx.execute(sql`
      insert into opinion_events (comment_id, account_id, choice, at)
      select c.id, (${list}::bigint[])[1 + (c.number * 7 + o * 13) % ${accounts.length}],
        (array['agree', 'agree', 'disagree', 'pass'])[1 + (c.number + o) % 4]::opinion_choice, c.created_at + interval '1 hour'
      from comments c, generate_series(1, ${opinions}::int) o where c.proposal_id = ${made?.id}`)
  })
}

/** Fills a database with so many comments, each with so many opinions. */
export async function addPlenty(ownerUrl: string, comments: number, opinions: number, accounts: number[]) {
  const db = connect(ownerUrl, 1)
  try {
    for (let done = 0; done < comments; done += perProposal) {
      await addDiscussion(
        db,
        `plenty-${done / perProposal}`,
        Math.min(perProposal, comments - done),
        opinions,
        accounts,
      )
      if (done % 100_000 === 0) console.log(`       ${done} of ${comments} comments`)
    }
    await db.execute(sql`vacuum analyze`)
  } finally {
    await db.close()
  }
}
