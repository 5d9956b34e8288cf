import { type SQL, sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type {
  BallotMethod,
  BallotRound,
  ElectoralGroup,
  Organ,
  ResultVisibility,
  SeriesStepKind,
  Threshold,
  VoteChoice,
} from '@/db/enums'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { type BallotExtras, extrasOf } from './extra-queries'
import type { FrozenParagraph } from './frozen-text'
import { secondVoteHours } from './input'

/** `cancelled`: the proposal was withdrawn before it opened. */
export type Phase = 'announced' | 'open' | 'closed' | 'cancelled'

export type RollEntry = {
  code: string
  group: ElectoralGroup
  /** Whether the State had the right to vote in this session, at opening. */
  mayVote: boolean
  choice: VoteChoice | null
  at: Date | null
  /** How often the vote was set, first time included. */
  seq: number
}

export type Ballot = {
  number: number
  phase: Phase
  /** The database's clock at this reading. */
  now: Date
  proposal: { slug: string; title: Multilingual; version: string | null } | null
  paragraph: number | null
  text: FrozenParagraph[]
  sha256: string
  question: Multilingual | null
  proposerCode: string | null
  method: BallotMethod
  organ: Organ
  threshold: Threshold
  quorum: number | null
  visibility: ResultVisibility
  practice: boolean
  demonstration: boolean
  /** Whether its outcome sets the proposal's stage by itself. */
  decides: boolean
  /** How it takes up the ballot that it follows; null where that was stopped by an objection. */
  takesUp: BallotRound | null
  /** Which step of a series it is. */
  step: SeriesStepKind | null
  /** When the text was frozen and the terms were fixed. */
  announcedAt: Date
  opensAt: Date
  closesAt: Date | null
  closedEarly: boolean
  /** Members on the roll. */
  electorate: number
  /** How each State voted; null while the viewer may not know. */
  roll: RollEntry[] | null
  /** Of the viewer's own delegation. */
  own: { mayVote: boolean; choice: VoteChoice | null; at: Date | null; seq: number } | null
} & BallotExtras

type Row = Omit<
  Ballot,
  'now' | 'announcedAt' | 'opensAt' | 'closesAt' | 'roll' | 'own' | keyof BallotExtras
> & {
  id: string
  now: string
  announcedAt: string
  opensAt: string
  closesAt: string | null
  roll: (Omit<RollEntry, 'at'> & { at: string | null })[] | null
  own: (Omit<NonNullable<Ballot['own']>, 'at'> & { at: string | null }) | null
  resultOpen: boolean
}

const dated = (value: string | Date | null) => (value ? new Date(value) : null)

export const phaseNow = sql`
  case when b.cancelled_at is not null then 'cancelled' when c.now < b.opens_at then 'announced' when b.settled_at is null then 'open' else 'closed' end`

// Rule 5, once: the votes are read only inside this expression. Before the close nobody learns anything of a hidden
// result, not even how many have voted; in the last five minutes Member States do.
export const resultOpen = (asMember: SQL | boolean) => sql`(b.cancelled_at is null and
  case when b.visibility = 'live' then b.opens_at <= c.now
    else b.settled_at is not null and b.closes_at <= c.now
      or b.visibility = 'last_minutes' and c.now >= b.closes_at - interval '5 minutes'
        and b.opens_at <= c.now and ${asMember} end)`

// Announced, open, closed over an objection on which the chair hasn't chosen yet, or closed so lately that a tie can be
// followed by a second vote.
const pending = sql`b.cancelled_at is null and (b.settled_at is null
  or not exists (select from ballot_decisions s where s.ballot_id = b.id)
    and (exists (select from ballot_objections o where o.ballot_id = b.id)
      or b.method = 'recorded_vote' and b.closes_at > c.now - make_interval(hours => ${secondVoteHours})))`

function asked(which: 'all' | 'pending' | number | readonly number[]) {
  if (which === 'all') return sql`true`
  if (which === 'pending') return pending
  return sql`b.number = any(${sql.param(`{${which}}`)}::int[])`
}

/**
 * Ballots as this viewer may see them, newest first: all, those that wait for somebody, or those with these numbers.
 * The only door to votes for pages, files and streams.
 */
export async function readBallots(
  db: Executor,
  viewer: Viewer | null,
  which: 'all' | 'pending' | number | readonly number[] = 'all',
): Promise<Ballot[]> {
  await db.execute(sql`select settle_ballots()`)
  const own = viewer?.delegation?.code ?? ''
  const asMember = viewer?.delegation?.kind === 'member_state'
  const rows = await db.execute<Row>(sql`
    with c as materialized (select clock_timestamp() as now)
    select b.id, b.number, c.now, b.paragraph, b.text, b.sha256, b.question, b.proposer_code as "proposerCode",
      b.method, b.organ, b.threshold, b.quorum, b.visibility, b.practice, b.demonstration, b.decides,
      b.takes_up as "takesUp", (select x.kind from series_steps x where x.ballot_id = b.id) as step,
      b.announced_at as "announcedAt", b.opens_at as "opensAt", b.closes_at as "closesAt", b.closed_by is not null as "closedEarly",
      ${phaseNow} as phase,
      (select json_build_object('slug', p.slug, 'title', p.title, 'version', v.label) from proposals p
        left join text_versions v on v.id = b.text_version_id where p.id = b.proposal_id) as proposal,
      case when b.rolled_at is null then (select count(*)::int from delegations where kind = 'member_state')
        else (select count(*)::int from ballot_roll r where r.ballot_id = b.id) end as electorate,
      ${resultOpen(asMember)} as "resultOpen",
      case when ${resultOpen(asMember)} then (select json_agg(json_build_object('code', r.delegation_code,
          'group', d.electoral_group, 'mayVote', r.may_vote, 'choice', x.choice, 'at', x.at, 'seq', coalesce(x.seq, 0))
          order by r.delegation_code)
        from ballot_roll r join delegations d on d.code = r.delegation_code
        left join votes x on x.ballot_id = r.ballot_id and x.delegation_code = r.delegation_code
        where r.ballot_id = b.id) end as roll,
      (select json_build_object('mayVote', r.may_vote, 'choice', x.choice, 'at', x.at, 'seq', coalesce(x.seq, 0))
        from ballot_roll r left join votes x on x.ballot_id = r.ballot_id and x.delegation_code = r.delegation_code
        where r.ballot_id = b.id and r.delegation_code = ${own}) as own
    from ballots b cross join c
    where ${asked(which)}
    order by b.number desc`)
  const extras = await extrasOf(
    db,
    own,
    rows.map((row) => ({ id: row.id, shown: row.phase === 'closed' || row.resultOpen })),
  )
  return rows.map(({ id, resultOpen: _asked, ...row }) => ({
    ...row,
    now: new Date(row.now),
    announcedAt: new Date(row.announcedAt),
    opensAt: new Date(row.opensAt),
    closesAt: dated(row.closesAt),
    roll: row.roll?.map((entry) => ({ ...entry, at: dated(entry.at) })) ?? null,
    own: row.own && { ...row.own, at: dated(row.own.at) },
    ...extras(id),
  }))
}

export async function readBallot(db: Executor, viewer: Viewer | null, number: number) {
  const [ballot] = await readBallots(db, viewer, number)
  return ballot ?? null
}

export const loadBallots = (viewer: Viewer | null) => readBallots(database(), viewer)
export const loadBallot = (viewer: Viewer | null, number: number) => readBallot(database(), viewer, number)

/** What can be put to a decision now: the proposals of the agenda in an open stage. */
export async function loadDecidable() {
  const rows = await database().execute<{ slug: string; title: Multilingual }>(sql`
    select slug, title from proposals where collection = 'agenda' and stage in ('discussion', 'negotiation', 'decision')
    order by id`)
  return [...rows]
}
