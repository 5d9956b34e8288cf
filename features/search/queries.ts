import { type SQL, sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { ElectoralGroup, Role } from '@/db/enums'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Locale, Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { resultsPerPage, type SearchInput } from './input'
import { hitStart, hitStop } from './snippet'

export type Hit = {
  slug: string
  title: Multilingual
  number: number
  role: Role
  delegation_code: string | null
  electoral_group: ElectoralGroup | null
  lang: string
  snippet: string
  at: Date
}

const marks = `StartSel=${hitStart}, StopSel=${hitStop}, MaxFragments=2, MaxWords=30, MinWords=10, FragmentDelimiter=" … "`

const configurations = sql`case c.lang when 'en' then 'english'::regconfig when 'fr' then 'french'::regconfig
  when 'es' then 'spanish'::regconfig when 'ru' then 'russian'::regconfig when 'ar' then 'arabic'::regconfig
  else 'simple'::regconfig end`

/** Conditions on when a comment was written: by the filters, and by the page before. */
function moments(input: SearchInput): SQL[] {
  const found: SQL[] = []
  if (input.from) found.push(sql`c.created_at >= ${input.from}::date`)
  if (input.until) found.push(sql`c.created_at < ${input.until}::date + 1`)
  const [micros, number] = (input.after ?? '').split('.').map(Number)
  if (micros && number)
    found.push(
      sql`(c.created_at, c.number) < (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${number})`,
    )
  return found
}

/** Conditions on the comment's own columns, which may lead to it by an index. */
function ofComment(input: SearchInput): SQL[] {
  const found = [sql`c.withdrawn_at is null and c.hidden_at is null`, ...moments(input)]
  if (input.proposal)
    found.push(sql`c.proposal_id = (select id from proposals where slug = ${input.proposal})`)
  if (input.state) found.push(sql`c.delegation_code = ${input.state}`)
  if (input.stance) found.push(sql`c.stance = ${input.stance}`)
  if (input.lang) found.push(sql`c.lang = ${input.lang}`)
  if (input.capacity) found.push(sql`c.capacity = ${input.capacity}`)
  return found
}

function conditions(viewer: Viewer | null, input: SearchInput): SQL[] {
  const found = [sql`c.search @@ search_query(${input.q})`, visibleThreads(viewer)]
  if (!input.proposal) found.push(sql`p.collection = 'agenda'`)
  if (input.group) found.push(sql`d.electoral_group = ${input.group}`)
  return found
}

// Words that many comments hold are found soon among the newest; for the others the index of words is asked. PostgreSQL
// can't tell which is which: it knows how often a word is used only if it is among the commonest.
const newest = 5000

/** A page of matches out of `source`, chosen before snippets are made, which are dear. */
async function choose(db: Executor, viewer: Viewer | null, input: SearchInput, source: SQL) {
  return db.execute<Hit & { micros: string }>(sql`
    select x.*, ts_headline(x.configuration, x.source, search_query(${input.q}), ${marks}) as snippet from (
      select p.slug, p.title, c.number, c.role, c.delegation_code, d.electoral_group, c.lang, c.source,
        c.created_at as at, ${configurations} as configuration,
        floor(extract(epoch from c.created_at) * 1000000)::bigint::text as micros
      from (${source}) c join threads t on t.id = c.thread_id join proposals p on p.id = c.proposal_id
      left join delegations d on d.code = c.delegation_code
      where ${sql.join(conditions(viewer, input), sql` and `)}
      order by c.created_at desc, c.number desc limit ${resultsPerPage + 1}) x
    order by x.at desc, x.number desc`)
}

/** Comments that match, newest first, with their hits marked. Hidden and withdrawn words are never found. */
export async function searchComments(db: Executor, viewer: Viewer | null, input: SearchInput) {
  if (!input.q) return { hits: [], next: null }
  const narrowed = sql.join(ofComment(input), sql` and `)
  const recent = sql`select * from comments c where ${narrowed} order by c.created_at desc, c.number desc limit ${newest}`
  let rows = await choose(db, viewer, input, recent)
  if (rows.length <= resultsPerPage)
    rows = await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`)
      // The offset keeps the order out of the choice of index.
      const matching = sql`select * from comments c where c.search @@ search_query(${input.q}) and ${narrowed} offset 0`
      return choose(tx, viewer, input, matching)
    })
  const hits = rows
    .slice(0, resultsPerPage)
    .map(({ micros: _cursor, ...row }) => ({ ...row, at: new Date(row.at) }))
  const last = rows[hits.length - 1]
  return { hits, next: rows.length > resultsPerPage && last ? `${last.micros}.${last.number}` : null }
}

export type TextHit = {
  slug: string
  title: Multilingual
  thread: number | null
  name: string | null
  paragraph: number | null
  snippet: string
}

/** Paragraphs of the texts and names of threads that match, in the reader's language. */
export async function searchTexts(
  db: Executor,
  viewer: Viewer | null,
  locale: Locale,
  q: string,
): Promise<TextHit[]> {
  if (!q) return []
  return [
    ...(await db.execute<TextHit>(sql`
      select p.slug, p.title, null::int as thread, null as name, g.number as paragraph,
        ts_headline('simple', pv.body ->> ${locale}, search_query(${q}), ${marks}) as snippet
      from proposals p join lateral (select id from text_versions v where v.text_id = p.text_id order by v.number desc limit 1) v on true
      join paragraph_versions pv on pv.version_id = v.id join paragraphs g on g.id = pv.paragraph_id
      where p.collection = 'agenda' and p.stage <> 'draft'
        and search_words(${locale}, pv.body ->> ${locale} || ' ' || (p.title ->> ${locale})) @@ search_query(${q})
      union all
      select p.slug, p.title, t.number, t.title, null, t.title from threads t join proposals p on p.id = t.proposal_id
      where t.search @@ search_query(${q}) and t.title is not null and p.stage <> 'draft' and ${visibleThreads(viewer)}
      order by slug, paragraph nulls last limit 20`)),
  ]
}

export async function loadSearch(viewer: Viewer | null, locale: Locale, input: SearchInput) {
  const db = database()
  const [comments, texts, proposals] = await Promise.all([
    searchComments(db, viewer, input),
    input.after ? [] : searchTexts(db, viewer, locale, input.q),
    db.execute<{ slug: string; title: Multilingual }>(sql`
      select slug, title from proposals where stage <> 'draft' order by collection, number nulls last, id`),
  ])
  return { ...comments, texts, proposals: [...proposals] }
}
