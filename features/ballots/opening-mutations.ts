import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { openStages } from '@/features/threads/policy'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { canonicalParagraphs, type FrozenParagraph, textHash } from './frozen-text'
import type { CloseInput, OpeningInput } from './input'
import { findBallotId, refusalOf } from './mutations'

const hour = 60 * 60 * 1000
/** How long silence lasts unless the chair says otherwise. */
export const silenceHours = 72

type Source = {
  proposal: string
  stage: (typeof openStages)[number]
  demonstration: boolean
  version: string | null
  paragraphs: FrozenParagraph[] | null
  members: number
  now: string
}

async function findSource(tx: Executor, slug: string) {
  const [row] = await tx.execute<Source>(sql`
    select p.id as proposal, p.stage, p.demonstration, v.id as version, clock_timestamp() as now,
      (select json_agg(json_build_object('number', g.number, 'body', x.body) order by x.position)
        from paragraph_versions x join paragraphs g on g.id = x.paragraph_id where x.version_id = v.id) as paragraphs,
      (select count(*)::int from delegations where kind = 'member_state') as members
    from proposals p
    left join lateral (select id from text_versions v where v.text_id = p.text_id order by v.number desc limit 1) v on true
    where p.slug = ${slug} and p.stage <> 'draft' and p.collection = 'agenda' for share of p`)
  return row
}

function timesOf({ opensAt, closesAt, method }: OpeningInput, now: Date) {
  const opens = opensAt && opensAt > now ? opensAt : now
  const closes = closesAt ?? new Date(opens.getTime() + silenceHours * hour)
  return closes > opens && (!opensAt || opensAt.getTime() > now.getTime() - hour)
    ? { opens, closes, visibility: method === 'recorded_vote' ? null : ('live' as const) }
    : null
}

/**
 * Announces a ballot on the latest version of a proposal's text, or on one paragraph: text, rule, quorum, times and
 * who sees the result when are fixed from here on. It opens at its time by the database's clock.
 */
export async function openBallot(
  db: Database,
  viewer: Viewer,
  input: OpeningInput,
): Promise<Outcome<{ number: number }>> {
  if (!may(viewer, 'open_ballot')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const source = await findSource(tx, input.proposal)
    if (!source) return refuse('not_found')
    if (!openStages.includes(source.stage)) return refuse('closed')
    const text = (source.paragraphs ?? []).filter(
      (paragraph) => input.paragraph === undefined || paragraph.number === input.paragraph,
    )
    const times = timesOf(input, new Date(source.now))
    if (text.length === 0 || !times) return refuse('invalid')
    const number = await insertBallot(tx, viewer, input, source, text, times)
    return { ok: true, number }
  })
}

async function insertBallot(
  tx: Executor,
  viewer: Viewer,
  input: OpeningInput,
  source: Source,
  text: FrozenParagraph[],
  times: NonNullable<ReturnType<typeof timesOf>>,
) {
  const recorded = input.method === 'recorded_vote'
  // A decision needs a majority of the members present.
  const quorum = recorded ? Math.floor(source.members / 2) + 1 : null
  const [row] = await tx.execute<{ number: number }>(sql`
    insert into ballots (proposal_id, text_version_id, paragraph, text, sha256, proposer_code, method, organ, threshold,
      quorum, visibility, demonstration, opens_at, closes_at, opened_by)
    values (${source.proposal}, ${source.version}, ${input.paragraph ?? null},
      ${JSON.stringify(canonicalParagraphs(text))}::jsonb, ${textHash(text)}, ${input.proposer ?? null}, ${input.method},
      ${input.organ}, ${input.threshold}, ${quorum}, ${times.visibility ?? input.visibility}, ${source.demonstration},
      ${times.opens.toISOString()}, ${times.closes.toISOString()}, ${viewer.accountId})
    returning number`)
  if (!row) throw new Error('the ballot was not numbered')
  return row.number
}

/** Closes an open ballot before its time. Waits for votes under way; none is stored once this has returned. */
export async function closeBallot(
  db: Database,
  viewer: Viewer,
  input: CloseInput,
): Promise<Outcome<{ ballot: number }>> {
  if (!may(viewer, 'open_ballot')) return refuse('not_allowed')
  try {
    return await db.transaction(async (tx) => {
      const id = await findBallotId(tx, input.ballot)
      if (!id) return refuse('not_found')
      await tx.execute(sql`select id from ballots where id = ${id} for update`)
      await tx.execute(sql`update ballots set closed_by = ${viewer.accountId} where id = ${id}`)
      await tx.execute(sql`select settle_ballots()`)
      return { ok: true, ballot: input.ballot }
    })
  } catch (error) {
    return refusalOf(error)
  }
}
