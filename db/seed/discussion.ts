import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { ElectoralGroup } from '@/db/enums'
import { comments, opinionEvents, proposalCounters } from '@/db/schema'
import { placeUnder } from '@/features/comments/place'
import { rendererVersion, renderMarkdown } from '@/features/comments/render-markdown'
import { publishComments } from '@/features/results/ground-figure-mutations'
import { lookBack } from '@/features/results/weeks'
import type { CommentSeed } from './content'
import { draw, inBatches, pick } from './draw'
import type { Person } from './people'
import type { SeededProposal } from './texts'

type Tx = Pick<Database, 'insert' | 'update' | 'execute'>
type Written = { id: number; key: string; number: number; createdAt: Date }

const author = (people: readonly Person[], seed: CommentSeed) => {
  const found = people.find((person) => person.code === seed.seat && person.role === seed.role)
  if (!found) throw new Error(`no seat for ${seed.seat} ${seed.role}`)
  return found
}

/** The comments in their order, spread over the weeks since the proposal was opened. */
export async function writeComments(
  tx: Tx,
  proposal: SeededProposal,
  seeds: readonly CommentSeed[],
  people: readonly Person[],
  now: Date,
) {
  const paths = new Map<string, number[]>()
  const ids = new Map<string, number>()
  const span = now.getTime() - proposal.opened.getTime() - 3_600_000
  const written: Written[] = []
  for (const [index, seed] of seeds.entries()) {
    const by = author(people, seed)
    const number = index + 1
    const path = placeUnder(seed.replyTo ? (paths.get(seed.replyTo) ?? null) : null, number)
    const createdAt = new Date(
      proposal.opened.getTime() + span * ((index + draw('when', seed.key)) / seeds.length) ** 0.8,
    )
    const [row] = await tx
      .insert(comments)
      .values({
        proposalId: proposal.id,
        threadId: (seed.thread === 'general' ? proposal.general : proposal.other).id,
        number,
        parentId: seed.replyTo ? (ids.get(seed.replyTo) ?? null) : null,
        path,
        accountId: by.id,
        role: by.role,
        delegationCode: by.code,
        capacity: seed.capacity,
        stance: seed.stance,
        paragraphId: seed.paragraph ? (proposal.paragraphIds.get(seed.paragraph) ?? null) : null,
        lang: seed.lang,
        source: seed.text,
        html: renderMarkdown(seed.text),
        renderer: rendererVersion,
        createdAt,
        demonstration: true,
      })
      .returning({ id: comments.id })
    if (!row) throw new Error('the comment was not written')
    paths.set(seed.key, path)
    ids.set(seed.key, row.id)
    written.push({ id: row.id, key: `${proposal.slug} ${seed.key}`, number, createdAt })
  }
  await tx.update(proposalCounters).set({ comments: seeds.length }).where(sql`proposal_id = ${proposal.id}`)
  return written
}

/** How far a comment convinces: most find wide agreement, one in five divides the groups. */
function agreement(key: string, group: ElectoralGroup | null) {
  const level = 0.62 + 0.33 * draw('level', key)
  const divisive = draw('divides', key) < 0.2
  const shift = (draw('shift', key, group ?? 'none') - 0.5) * (divisive ? 0.9 : 0.16)
  return Math.min(0.97, Math.max(0.05, (divisive ? 0.5 : level) + shift))
}

/** Opinions by lot: nothing here follows what any government thinks. */
export async function giveOpinions(
  tx: Tx,
  written: readonly Written[],
  people: readonly Person[],
  now: Date,
) {
  const voters = people.filter((person) => ['head', 'delegate', 'expert', 'observer'].includes(person.role))
  const events = written.flatMap(({ id, key, createdAt }) => {
    const reach = 0.3 + 0.4 * draw('reach', key)
    return voters
      .filter((voter) => draw('takes part', key, voter.id) < reach)
      .map((voter) => {
        const agree = agreement(key, voter.group)
        const rest = 1 - agree
        const choice = pick({ agree, disagree: rest * 0.6, pass: rest * 0.4 }, draw('choice', key, voter.id))
        const wait = (now.getTime() - createdAt.getTime()) * draw('wait', key, voter.id) ** 2
        return {
          commentId: id,
          accountId: voter.id,
          seq: 1,
          choice,
          at: new Date(createdAt.getTime() + wait),
        }
      })
  })
  await tx.execute(sql`set local comity.single_writer = 'on'`)
  // As the worker would have published figures: before and after the last whole week, and now.
  const { week } = lookBack(now)
  const ids = written.map(({ id }) => String(id))
  let from = new Date(0)
  for (const until of [week.start, week.end, now]) {
    const given = events.filter(({ at }) => at >= from && (at < until || until === now))
    for (const batch of inBatches(given)) await tx.insert(opinionEvents).values(batch)
    await publishComments(tx, ids, new Date(Math.min(until.getTime(), now.getTime()) - 1))
    from = until
  }
}
