import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type {
  AmendmentKind,
  Organ,
  ResultVisibility,
  SeriesStepKind,
  SkipReason,
  Stage,
  Threshold,
} from '@/db/enums'
import type { FrozenParagraph } from '@/features/ballots/frozen-text'
import { type Ballot, readBallots } from '@/features/ballots/queries'
import type { Locale, Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'

export type Amendment = {
  id: string
  number: number
  paragraph: number
  kind: AmendmentKind
  body: Partial<Multilingual> | null
  /** The language in which it was written, where there are words. */
  lang: Locale | null
  code: string
  at: Date
  withdrawn: boolean
}

export type DivisionRequest = { state: string; seq: number; paragraphs: number[]; objectors: string[] }

export type SeriesStep = {
  kind: SeriesStepKind
  amendment: number | null
  /** Who requested the division that was voted on. */
  state: string | null
  paragraph: number | null
  ballot: number | null
  reason: SkipReason | null
}

export type AnnouncedSeries = {
  id: string
  number: number
  organ: Organ
  threshold: Threshold
  visibility: ResultVisibility
  minutes: number
  /** Whether the decision on the whole sets the proposal's stage by itself. */
  decides: boolean
  plan: { amendment: number; voids: number[] }[]
  steps: SeriesStep[]
}

export type Amendments = {
  proposalId: string
  slug: string
  title: Multilingual
  stage: Stage
  demonstration: boolean
  /** The version that is amended: the series', or the latest. */
  version: { id: string; label: string } | null
  paragraphs: FrozenParagraph[]
  amendments: Amendment[]
  divisions: DivisionRequest[]
  series: AnnouncedSeries | null
  /** The ballots of the series' steps as this viewer may see them. */
  ballots: Ballot[]
  /** The delegation that submitted the proposal. */
  mainSponsor: string | null
  maySubmit: boolean
  now: Date
}

type Row = Omit<Amendments, 'amendments' | 'paragraphs' | 'divisions' | 'ballots' | 'now'> & {
  now: string
  paragraphs: FrozenParagraph[] | null
  amendments: (Omit<Amendment, 'at'> & { at: string })[] | null
  divisions: DivisionRequest[] | null
}

const divisions = sql`
  select json_agg(json_build_object('state', d.delegation_code, 'seq', d.seq, 'paragraphs', d.paragraphs,
    'objectors', array(select o.delegation_code from division_objections o where o.proposal_id = p.id
      and o.requester = d.delegation_code and o.request_seq = d.seq)) order by d.at)
  from (select distinct on (delegation_code) * from division_events where proposal_id = p.id
    order by delegation_code, seq desc) d where d.paragraphs is not null`

const lastSeries = sql`
  select json_build_object('id', s.id::text, 'number', s.number, 'organ', s.organ, 'threshold', s.threshold,
    'visibility', s.visibility, 'minutes', s.minutes, 'decides', s.decides,
    'plan', coalesce((select json_agg(json_build_object('amendment', a.number, 'voids', o.voids) order by o.position)
      from series_amendments o join amendments a on a.id = o.amendment_id where o.series_id = s.id), '[]'),
    'steps', coalesce((select json_agg(json_build_object('kind', x.kind, 'amendment', a.number,
        'state', x.delegation_code, 'paragraph', x.paragraph, 'ballot', b.number, 'reason', x.reason) order by x.position)
      from series_steps x left join amendments a on a.id = x.amendment_id left join ballots b on b.id = x.ballot_id
      where x.series_id = s.id), '[]'))`

/** The amendments to a proposal, the requests for division and the series; null if it isn't on the agenda. */
export async function readAmendments(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
): Promise<Amendments | null> {
  const [row] = await db.execute<Row>(sql`
    select p.id as "proposalId", p.slug, p.title, p.stage, p.demonstration, clock_timestamp() as now,
      (select json_build_object('id', v.id::text, 'label', v.label) where v.id is not null) as version,
      (select json_agg(json_strip_nulls(json_build_object('number', g.number, 'body', x.body, 'standIn', x.stand_in))
          order by x.position)
        from paragraph_versions x join paragraphs g on g.id = x.paragraph_id where x.version_id = v.id) as paragraphs,
      (select json_agg(json_build_object('id', a.id::text, 'number', a.number, 'paragraph', a.paragraph, 'kind', a.kind,
          'body', a.body, 'lang', a.lang, 'code', a.delegation_code, 'at', a.at, 'withdrawn', w.amendment_id is not null)
          order by a.number)
        from amendments a left join amendment_withdrawals w on w.amendment_id = a.id
        where a.proposal_id = p.id) as amendments,
      (${divisions}) as divisions, (${lastSeries} where s.id is not null) as series,
      (select delegation_code from sponsorships m where m.proposal_id = p.id and m.standing = 'main'
        order by m.at limit 1) as "mainSponsor",
      may_submit(${viewer?.delegation?.code ?? ''}, ${viewer?.accountId ?? -1}) as "maySubmit"
    from proposals p
    left join lateral (select * from series s where s.proposal_id = p.id order by s.number desc limit 1) s on true
    left join lateral (select * from text_versions v where v.text_id = p.text_id
      order by v.id is not distinct from s.version_id desc, v.number desc limit 1) v on true
    where p.slug = ${slug} and p.collection = 'agenda' and p.stage <> 'draft'`)
  if (!row) return null
  const numbers = new Set(row.series?.steps.flatMap((step) => step.ballot ?? []))
  const ballots = numbers.size > 0 ? await readBallots(db, viewer) : []
  return {
    ...row,
    now: new Date(row.now),
    paragraphs: row.paragraphs ?? [],
    amendments: (row.amendments ?? []).map((amendment) => ({ ...amendment, at: new Date(amendment.at) })),
    divisions: row.divisions ?? [],
    ballots: ballots.filter((ballot) => numbers.has(ballot.number)),
  }
}

export const loadAmendments = (viewer: Viewer | null, slug: string) =>
  readAmendments(database(), viewer, slug)

/** For the line on the proposal's page. */
export async function loadAmendmentCount(slug: string) {
  const [row] = await database().execute<{ amendments: number; series: boolean }>(sql`
    select (select count(*)::int from amendments a where a.proposal_id = p.id and not exists (
        select from amendment_withdrawals w where w.amendment_id = a.id)) as amendments,
      exists (select from series s where s.proposal_id = p.id) as series
    from proposals p where p.slug = ${slug}`)
  return row ?? { amendments: 0, series: false }
}
