import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { ElectoralGroup, Role, Sponsorship, Stage } from '@/db/enums'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { readDecided } from './decided-queries'
import type { Decided } from './policy'

export type SponsorEvent = { code: string; standing: Sponsorship | null; seq: number; at: Date }
export type StageChange = {
  from: Stage
  to: Stage
  /** None where a ballot brought it about. */
  reason: string | null
  /** The ballot that decided it. */
  ballot: number | null
  /** The main sponsor that withdrew the proposal. */
  withdrawnBy: string | null
  role: Role | null
  electoralGroup: ElectoralGroup | null
  at: Date
}

export type Sponsors = {
  slug: string
  title: Multilingual
  stage: Stage
  /** Who sponsors now, main sponsors among them. */
  sponsors: { code: string; standing: Sponsorship; at: Date }[]
  /** Every act of sponsorship, the latest first. */
  history: SponsorEvent[]
  cutoff: { until: Date; past: boolean } | null
  changes: StageChange[]
  /** Voting has begun, or a decision without a vote that no objection stopped. */
  decisionBegun: boolean
  decided: Decided
  /** Of the viewer's delegation: how it sponsors, and whether it may submit texts at all. */
  own: Sponsorship | null
  maySubmit: boolean
}

type Stored<T> = Omit<T, 'at'> & { at: string }
type Row = Omit<Sponsors, 'sponsors' | 'history' | 'cutoff' | 'changes' | 'decided'> & {
  sponsors: Stored<Sponsors['sponsors'][number]>[] | null
  history: Stored<SponsorEvent>[] | null
  changes: Stored<StageChange>[] | null
  cutoff: { until: string | null; past: boolean | null } | null
}

const dated = <T extends { at: string }>(rows: T[] | null) =>
  (rows ?? []).map((row) => ({ ...row, at: new Date(row.at) }))

/** The sponsors of a proposal and the history of its stage; null if there is no such proposal on the agenda. */
export async function readSponsors(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
): Promise<Sponsors | null> {
  const own = viewer?.delegation?.code ?? ''
  const [row] = await db.execute<Row>(sql`
    select p.slug, p.title, p.stage,
      (select json_agg(json_build_object('code', s.delegation_code, 'standing', s.standing, 'at', s.at) order by s.at)
        from sponsorships s where s.proposal_id = p.id and s.standing is not null) as sponsors,
      (select json_agg(json_build_object('code', e.delegation_code, 'standing', e.standing, 'seq', e.seq, 'at', e.at)
        order by e.at desc) from sponsorship_events e where e.proposal_id = p.id) as history,
      (select json_build_object('until', c.until, 'past', clock_timestamp() >= c.until) from sponsor_cutoffs c
        where c.proposal_id = p.id order by c.seq desc limit 1) as cutoff,
      (select json_agg(json_build_object('from', x.from_stage, 'to', x.to_stage, 'reason', x.reason,
          'withdrawnBy', x.delegation_code, 'ballot', (select b.number from ballots b where b.id = x.ballot_id), 'role', x.role, 'electoralGroup', x.electoral_group, 'at', x.at)
        order by x.seq desc) from stage_changes x where x.proposal_id = p.id) as changes,
      decision_begun(p.id) as "decisionBegun",
      (select s.standing from sponsorships s where s.proposal_id = p.id and s.delegation_code = ${own}) as own,
      may_submit(${own}, ${viewer?.accountId ?? -1}) as "maySubmit"
    from proposals p where p.slug = ${slug} and p.collection = 'agenda' and p.stage <> 'draft'`)
  if (!row) return null
  const { cutoff } = row
  return {
    ...row,
    sponsors: dated(row.sponsors),
    history: dated(row.history),
    changes: dated(row.changes),
    cutoff: cutoff?.until ? { until: new Date(cutoff.until), past: cutoff.past ?? false } : null,
    decided: await readDecided(db, slug),
  }
}

export const loadSponsors = (viewer: Viewer | null, slug: string) => readSponsors(database(), viewer, slug)

/** For the line on the proposal's page. */
export async function loadSponsorCodes(slug: string) {
  const rows = await database().execute<{ code: string; standing: Sponsorship }>(sql`
    select s.delegation_code as code, s.standing from sponsorships s join proposals p on p.id = s.proposal_id
    where p.slug = ${slug} and s.standing is not null`)
  return [...rows]
}
