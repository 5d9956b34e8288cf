import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { openStages } from '@/features/threads/policy'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { announceBallot } from './announcement-mutations'
import type { FrozenParagraph } from './frozen-text'
import type { CloseInput, OpeningInput } from './input'
import { findBallotId, refusalOf } from './mutations'

const hour = 60 * 60 * 1000
/** How long silence lasts unless the chair says otherwise. */
export const silenceHours = 72

type Source = {
  proposal: string
  stage: Stage
  demonstration: boolean
  version: string | null
  paragraphs: FrozenParagraph[] | null
  now: string
}

async function findSource(tx: Executor, slug: string) {
  const [row] = await tx.execute<Source>(sql`
    select p.id as proposal, p.stage, p.demonstration, v.id as version, clock_timestamp() as now,
      (select json_agg(json_strip_nulls(json_build_object('number', g.number, 'body', x.body, 'standIn', x.stand_in))
          order by x.position)
        from paragraph_versions x join paragraphs g on g.id = x.paragraph_id where x.version_id = v.id) as paragraphs
    from proposals p
    left join lateral (select id from text_versions v where v.text_id = p.text_id order by v.number desc limit 1) v on true
    where p.slug = ${slug} and p.stage <> 'draft' and p.collection = 'agenda' for share of p`)
  return row
}

/** When it opens and closes, or null if that can't be: a close before the opening, an opening long past. */
export function timesOf({ opensAt, closesAt }: { opensAt?: Date; closesAt?: Date }, now: Date) {
  if (opensAt && opensAt.getTime() < now.getTime() - hour) return null
  const opens = opensAt && opensAt > now ? opensAt : now
  const closes = closesAt ?? new Date(opens.getTime() + silenceHours * hour)
  return closes > opens ? { opensAt: opens, closesAt: closes } : null
}

/**
 * Announces a ballot on the latest version of a proposal's text, or on one paragraph: text, rule, quorum, times and
 * who sees the result when are fixed from here on. It opens at its time by the database's clock.
 */
export async function openBallot(
  db: Database,
  chair: Viewer,
  input: OpeningInput,
): Promise<Outcome<{ number: number }>> {
  if (!may(chair, 'open_ballot')) return refuse('not_allowed')
  return db.transaction(async (tx) => {
    const source = await findSource(tx, input.proposal)
    if (!source) return refuse('not_found')
    if (!openStages.includes(source.stage)) return refuse('closed')
    const text = (source.paragraphs ?? []).filter(
      (paragraph) => input.paragraph === undefined || paragraph.number === input.paragraph,
    )
    const times = timesOf(input, new Date(source.now))
    if (text.length === 0) return refuse('invalid', { paragraph: 'not_found' })
    if (!times) return refuse('invalid', { closesAt: 'invalid' })
    const { number } = await announceBallot(tx, chair, {
      ...input,
      ...source,
      ...times,
      paragraph: input.paragraph ?? null,
      text,
      question: null,
      proposerCode: input.proposer ?? null,
      followsId: null,
      takesUp: null,
    })
    return { ok: true, number }
  })
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
