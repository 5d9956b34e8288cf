import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { database } from '@/db/client'
import type { OpinionChoice } from '@/db/enums'
import { number as commentNumber } from '@/features/comments/input'
import { findComment, type OwnWords } from '@/features/comments/queries'
import { findResultSubject, type ResultSubject } from '@/features/results/subject-queries'
import { visibleThreads } from '@/features/threads/visible-queries'
import type { Viewer } from '@/lib/viewer'
import { draw, type Situation, situationOf, weigh } from './policy'

/** Of very many comments, those that fewest have judged are drawn from. */
const mostDrawnFrom = 2000

type Counts = { number: number; agree: number; disagree: number; pass: number }

type Drawing = {
  total: number
  judged: number
  unjudged: Counts[]
  /** The comment asked for by its number, if it is open to this person's opinion. */
  asked: number | null
  last: { number: number; choice: OpinionChoice } | null
  priorities: [comment: number, weight: number][]
}

/**
 * What there is to draw from: comments of others that are shown, in open threads that the viewer may read. One
 * statement; of opinions it reads the viewer's own by key and the kept counts.
 */
async function readDrawing(
  db: Executor,
  viewer: Viewer | null,
  { proposalId, subjectId }: ResultSubject,
  asked: number | undefined,
): Promise<Drawing> {
  const own = viewer?.accountId ?? -1
  const [row] = await db.execute<Drawing>(sql`
    with open as materialized (
      select c.number, y.agree, y.disagree, y.pass, o.choice, o.at
      from comments c join threads t on t.id = c.thread_id join comment_tallies y on y.comment_id = c.id
      left join opinions o on o.comment_id = c.id and o.account_id = ${own} and o.choice is not null
      where c.proposal_id = ${proposalId} and ${visibleThreads(viewer)} and t.closed_at is null
        and c.hidden_at is null and c.withdrawn_at is null and c.account_id <> ${own})
    select count(*)::int as total, count(choice)::int as judged,
      (select coalesce(json_agg(json_build_object('number', number, 'agree', agree, 'disagree', disagree, 'pass', pass)
        order by number), '[]') from (select * from open where choice is null
        order by agree + disagree + pass, number limit ${mostDrawnFrom}) fewest) as unjudged,
      (select number from open where number = ${asked ?? 0}) as asked,
      (select json_build_object('number', number, 'choice', choice) from open where choice is not null
        order by at desc limit 1) as last,
      coalesce((select snapshot -> 'priorities' from group_snapshots where subject_id = ${subjectId}), '[]')
        as priorities
    from open`)
  return row ?? { total: 0, judged: 0, unjudged: [], asked: null, last: null, priorities: [] }
}

export type Card = OwnWords & { answers: OwnWords | null }

export type Next = {
  subject: ResultSubject
  situation: Situation
  total: number
  judged: number
  card: Card | null
  /** The opinion this reader gave last, unless it is the comment shown. */
  last: Drawing['last']
}

/**
 * The next comment for this reader to consider, with how far they have come; four statements however many comments.
 * @param comment a certain one, judged before or not; anything that isn't open to the reader's opinion is ignored
 * @param random in [0, 1): decides the draw
 * @returns null for a proposal that isn't there
 */
export async function findNext(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
  { comment, random }: { comment?: number; random: number },
): Promise<Next | null> {
  const subject = await findResultSubject(db, viewer, slug)
  if (!subject) return null
  const { unjudged, asked, last, priorities, ...counts } = await readDrawing(db, viewer, subject, comment)
  const past = subject.rowsOut || (subject.closesAt !== null && subject.closesAt <= subject.now)
  const found = situationOf({ ...subject, past, ...counts })
  if (found !== 'next' && found !== 'done')
    return { subject, ...counts, situation: found, card: null, last: null }
  const number = asked ?? draw(weigh(unjudged, new Map(priorities)), random)
  const card = number === null ? null : await readCard(db, viewer, slug, number)
  // Taken away since it was drawn: the next reading leaves it out.
  if (number !== null && !card) return findNext(db, viewer, slug, { random })
  return {
    subject,
    ...counts,
    situation: card ? ('next' as const) : found,
    card,
    last: last?.number === number ? null : last,
  }
}

async function readCard(
  db: Executor,
  viewer: Viewer | null,
  slug: string,
  number: number,
): Promise<Card | null> {
  const visible = visibleThreads(viewer)
  const card = await findComment(db, viewer, visible, slug, number)
  if (!card || card.hidden || card.withdrawn) return null
  const parent = card.parent ? await findComment(db, viewer, visible, slug, card.parent) : null
  return { ...card, answers: parent && !parent.hidden && !parent.withdrawn ? parent : null }
}

/** @param comment as it stands in an address */
export function loadNext(viewer: Viewer | null, slug: string, comment: string | undefined) {
  const asked = commentNumber.safeParse(comment)
  return findNext(database(), viewer, slug, { comment: asked.data, random: Math.random() })
}
