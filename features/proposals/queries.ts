import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { Audience, BallotMethod, Role, Stage, Standing } from '@/db/enums'
import type { ContextItem, Figure } from '@/db/schema'
import { rowsDrawn } from '@/features/row-announcements/queries'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Locale, Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

export type StandingCounts = Record<Standing, number>

/** Declared positions of Member States on a subject, by choice. */
const positionCounts = (subject: ReturnType<typeof sql>) => sql`(
  select json_object_agg(choice, n) from (
    select x.choice, count(*)::int as n from positions x join delegations d on d.code = x.delegation_code
    where x.subject_id = ${subject} and x.choice is not null and d.kind = 'member_state' group by x.choice) counted)`

const zero: StandingCounts = { support: 0, support_with_reservations: 0, abstain: 0, oppose: 0 }

export type AgendaItem = {
  slug: string
  number: number
  stage: Stage
  stage_since: Date
  closes_at: Date | null
  title: Multilingual
  summary: Multilingual
  quote: string | null
  demonstration: boolean
  positions: StandingCounts
  comments: number
  delegations: number
  week: number
  ownPosition: Standing | null
  ownView: Standing | null
}

/** The agenda in its order, with what the viewer's delegation and the viewer have said so far. */
export async function listAgenda(db: Executor, viewer: Viewer | null): Promise<AgendaItem[]> {
  const rows = await db.execute<
    Omit<AgendaItem, 'positions'> & { positions: Partial<StandingCounts> | null }
  >(sql`
    select p.slug, p.number, p.stage, p.stage_since, p.closes_at, p.title, p.summary, p.quote, p.demonstration,
      ${positionCounts(sql`p.subject_id`)} as positions, a.comments, a.delegations, a.week,
      (select choice from positions x where x.subject_id = p.subject_id
        and x.delegation_code = ${viewer?.delegation?.code ?? ''}) as "ownPosition",
      (select choice from views v where v.subject_id = p.subject_id and v.account_id = ${viewer?.accountId ?? -1}) as "ownView"
    from proposals p cross join lateral (
      select count(*)::int as comments, count(distinct c.delegation_code)::int as delegations,
        count(*) filter (where c.created_at > clock_timestamp() - interval '7 days')::int as week
      from comments c join threads t on t.id = c.thread_id
      where c.proposal_id = p.id and c.withdrawn_at is null and c.hidden_at is null and ${visibleThreads(viewer)}) a
    where p.collection = 'agenda' and p.stage <> 'draft' order by p.number`)
  return rows.map((row) => ({
    ...row,
    positions: { ...zero, ...row.positions },
    stage_since: new Date(row.stage_since),
    closes_at: row.closes_at && new Date(row.closes_at),
  }))
}

export type Paragraph = {
  number: number
  body: Multilingual
  /** Where it was written in one language, which stands in for those that are missing. */
  standIn: { lang: Locale; for: Locale[] } | null
  citation: Multilingual | null
}

export type Version = {
  label: string
  publishedAt: Date
  /** By which the States adopted this text, as amended; null for one that nobody has decided on. */
  adoptedBy: { number: number; method: BallotMethod } | null
}

export type ThreadPage = {
  proposal: {
    slug: string
    collection: 'agenda' | 'method_example'
    number: number | null
    agendaSize: number
    stage: Stage
    stageSince: Date
    closesAt: Date | null
    past: boolean
    /** Since when opinions on it are announced to be published row by row. */
    rowsAnnouncedAt: Date | null
    /** They have been published so. */
    opinionsFinal: boolean
    subjectId: string
    title: Multilingual
    longTitle: Multilingual
    summary: Multilingual
    source: Multilingual | null
    context: ContextItem[]
    figures: Figure[]
    demonstration: boolean
    version: Version | null
    paragraphs: Paragraph[]
  }
  thread: {
    id: string
    number: number
    subjectId: string
    isGeneral: boolean
    title: string | null
    lang: string | null
    audience: Audience
    closedAt: Date | null
    lockedAt: Date | null
    pinnedAt: Date | null
    label: string | null
    summarised: boolean
    openedAt: Date
    /** The database's clock at this reading. */
    now: Date
    /** The highest number given to a comment of the proposal so far. */
    newest: number
    opener: { role: Role; delegationCode: string | null } | null
  }
}

const dated = (value: unknown) => (value ? new Date(String(value)) : null)

/** A thread under its proposal with the current text, if the viewer may read it. One statement. */
export async function findThreadPage(db: Executor, viewer: Viewer | null, slug: string, number: number) {
  const [row] = await db.execute<{ proposal: ThreadPage['proposal']; thread: ThreadPage['thread'] }>(sql`
    select json_build_object('slug', p.slug, 'collection', p.collection, 'number', p.number,
        'agendaSize', (select count(*) from proposals where collection = 'agenda' and stage <> 'draft'),
        'stage', p.stage, 'stageSince', p.stage_since, 'closesAt', p.closes_at,
        'past', coalesce(clock_timestamp() >= p.closes_at, false), 'rowsAnnouncedAt', p.rows_per_person_announced_at, 'opinionsFinal', ${rowsDrawn},
        'subjectId', p.subject_id::text, 'title', p.title,
        'longTitle', p.long_title, 'summary', p.summary, 'source', p.source, 'context', p.context, 'figures', p.figures,
        'demonstration', p.demonstration,
        'version', (select json_build_object('label', v.label, 'publishedAt', v.published_at, 'adoptedBy', (
          select json_build_object('number', b.number, 'method', b.method) from ballots b
          where b.proposal_id = p.id and b.decides and b.cancelled_at is null and b.sha256 = v.sha256
            and b.text_version_id is distinct from v.id order by b.number desc limit 1))),
        'paragraphs', coalesce((select json_agg(json_build_object('number', g.number, 'body', pv.body, 'standIn', pv.stand_in,
            'citation', pv.citation)
          order by pv.position) from paragraph_versions pv join paragraphs g on g.id = pv.paragraph_id
          where pv.version_id = v.id), '[]')) as proposal,
      json_build_object('id', t.id::text, 'number', t.number, 'subjectId', t.subject_id::text, 'isGeneral', t.is_general,
        'title', t.title, 'lang', t.lang, 'audience', t.audience, 'closedAt', t.closed_at, 'lockedAt', t.locked_at, 'pinnedAt', t.pinned_at, 'label', t.label,
        'summarised', exists (select 1 from thread_summaries s where s.thread_id = t.id),
        'openedAt', t.opened_at, 'now', clock_timestamp(),
        'newest', (select comments from proposal_counters k where k.proposal_id = p.id), 'opener', (select json_build_object('role', a.role, 'delegationCode', a.delegation_code)
          from accounts a where a.id = t.opened_by)) as thread
    from proposals p join threads t on t.proposal_id = p.id and t.number = ${number}
    left join lateral (select * from text_versions v where v.text_id = p.text_id order by v.number desc limit 1) v on true
    where p.slug = ${slug} and p.stage <> 'draft' and ${visibleThreads(viewer)}`)
  if (!row) return null
  const { proposal, thread } = row
  return {
    proposal: {
      ...proposal,
      stageSince: new Date(proposal.stageSince),
      closesAt: dated(proposal.closesAt),
      rowsAnnouncedAt: dated(proposal.rowsAnnouncedAt),
      version: proposal.version?.label
        ? { ...proposal.version, publishedAt: new Date(proposal.version.publishedAt) }
        : null,
    },
    thread: {
      ...thread,
      closedAt: dated(thread.closedAt),
      lockedAt: dated(thread.lockedAt),
      pinnedAt: dated(thread.pinnedAt),
      openedAt: new Date(thread.openedAt),
      now: new Date(thread.now),
    },
  } satisfies ThreadPage
}

export type MethodExample = {
  slug: string
  title: Multilingual
  source: string
  summary: Record<string, number>
}

export async function listMethodExamples(db: Executor): Promise<MethodExample[]> {
  return [
    ...(await db.execute<MethodExample>(sql`
      select p.slug, p.title, i.source, i.summary from proposals p join imports i on i.proposal_id = p.id
      where p.collection = 'method_example' order by p.id`)),
  ]
}

export async function listSlugs(db: Executor) {
  const rows = await db.execute<{ slug: string }>(sql`
    select slug from proposals where collection = 'agenda' and stage <> 'draft' order by number`)
  return rows.map((row) => row.slug)
}
