import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { BallotSequel, ObjectionKind, VoteChoice } from '@/db/enums'

export type Explanation = { code: string; lang: string; body: string; before: boolean; at: Date }
export type Correction = { code: string; meant: VoteChoice; at: Date }
export type Objection = {
  code: string
  kind: ObjectionKind
  reason: string | null
  lang: string | null
  at: Date
}

/** What belongs to a ballot beside the votes. */
export type BallotExtras = {
  /** In the order in which they were given; before the result is public only the own one. */
  explanations: Explanation[]
  corrections: Correction[]
  /** Public acts, shown at once: they stop an adoption without a vote. */
  objections: Objection[]
  /** Delegations that announced, where nobody votes, that they don't participate; public at once, in no one's way. */
  notParticipating: { code: string; at: Date }[]
  /** The chair's choice after an objection, and the ballot that follows, if any. */
  decision: { sequel: BallotSequel; at: Date; next: number | null } | null
  /** The withdrawal of the proposal that cancelled it: whose, and its public reason. */
  cancelled: { at: Date; state: string; reason: string } | null
  /** The ballot that this one follows. */
  follows: number | null
}

type Stored<T> = Omit<T, 'at'> & { at: string }
type Row = {
  id: string
  explanations: Stored<Explanation>[] | null
  corrections: Stored<Correction>[] | null
  objections: Stored<Objection>[] | null
  notParticipating: { code: string; at: string }[] | null
  decision: Stored<NonNullable<BallotExtras['decision']>> | null
  cancelled: Stored<NonNullable<BallotExtras['cancelled']>> | null
  follows: number | null
}

const dated = <T extends { at: string }>(rows: T[] | null) =>
  (rows ?? []).map((row) => ({ ...row, at: new Date(row.at) }))

/** @param asked which ballots, and whether their result is shown to this viewer */
export async function extrasOf(
  db: Executor,
  own: string,
  asked: readonly { id: string; shown: boolean }[],
): Promise<(id: string) => BallotExtras> {
  const rows = await db.execute<Row>(sql`
    select b.id,
      (select json_agg(json_build_object('code', e.delegation_code, 'lang', e.lang, 'body', e.body, 'at', e.at,
          'before', coalesce(e.at < b.closes_at, true)) order by e.at)
        from vote_explanations e where e.ballot_id = b.id and (a.shown or e.delegation_code = ${own})) as explanations,
      (select json_agg(json_build_object('code', k.delegation_code, 'meant', k.meant, 'at', k.at) order by k.at)
        from vote_corrections k where k.ballot_id = b.id and a.shown) as corrections,
      (select json_agg(json_build_object('code', o.delegation_code, 'kind', o.kind, 'reason', o.reason,
          'lang', o.lang, 'at', o.at) order by o.at) from ballot_objections o where o.ballot_id = b.id) as objections,
      (select json_agg(json_build_object('code', p.delegation_code, 'at', p.at) order by p.at) from (
          select distinct on (delegation_code) * from participation_events e where e.ballot_id = b.id
          order by delegation_code, seq desc) p where not p.participates) as "notParticipating",
      (select json_build_object('sequel', s.sequel, 'at', s.at, 'next', (
          select n.number from ballots n where n.follows_id = b.id order by n.number limit 1))
        from ballot_decisions s where s.ballot_id = b.id) as decision,
      (select json_build_object('at', b.cancelled_at, 'state', w.delegation_code, 'reason', w.reason)
        from stage_changes w where w.proposal_id = b.proposal_id and w.seq = b.cancelled_by) as cancelled,
      (select f.number from ballots f where f.id = b.follows_id) as follows
    from json_to_recordset(${JSON.stringify(asked)}::json) as a (id bigint, shown boolean)
    join ballots b on b.id = a.id`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const row = byId.get(id)
    return {
      explanations: dated(row?.explanations ?? null),
      corrections: dated(row?.corrections ?? null),
      objections: dated(row?.objections ?? null),
      notParticipating: dated(row?.notParticipating ?? null),
      decision: row?.decision ? { ...row.decision, at: new Date(row.decision.at) } : null,
      cancelled: row?.cancelled ? { ...row.cancelled, at: new Date(row.cancelled.at) } : null,
      follows: row?.follows ?? null,
    }
  }
}
