import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { VoteChoice } from '@/db/enums'
import { ballots, voteCorrections, voteEvents, voteExplanations } from '@/db/schema'
import { locales, type Multilingual } from '@/i18n/locales'
import content from './ballots.json' with { type: 'json' }
import { draw, pick } from './draw'
import type { Person } from './people'

type Tx = Pick<Database, 'insert' | 'execute'>

const day = 24 * 60 * 60 * 1000
const weights: Record<VoteChoice | 'absent', number> = {
  yes: 62,
  no: 9,
  abstain: 16,
  not_participating: 2,
  absent: 11,
}

// As the form that every ballot's text is hashed in; features/ballots/demonstration.test.ts compares the two.
function frozen(bodies: readonly Multilingual[]) {
  const codes = [...locales].sort()
  const text = bodies.map((body, index) => ({
    number: index + 1,
    body: Object.fromEntries(codes.map((code) => [code, body[code]])) as Multilingual,
  }))
  return { text, sha256: createHash('sha256').update(JSON.stringify(text)).digest('hex') }
}

/** One past ballot on the order of work, whose votes were drawn by lot, and one that is always open for practice. */
export async function holdBallots(tx: Tx, people: readonly Person[], now: Date) {
  const chair = people.find((person) => person.role === 'moderator')
  if (!chair) throw new Error('nobody presides')
  const closesAt = new Date(Math.floor(now.getTime() / day) * day - 4 * day + 18 * 60 * 60 * 1000)
  const opensAt = new Date(closesAt.getTime() - 2 * day)
  const members = people.filter((person) => person.role === 'head' && person.group)
  const shared = {
    number: 0,
    method: 'recorded_vote' as const,
    demonstration: true,
    openedBy: chair.id,
  }
  const [past] = await tx
    .insert(ballots)
    .values([
      {
        ...shared,
        ...frozen(content.order.text),
        question: content.order.question,
        quorum: Math.floor(members.length / 2) + 1,
        visibility: 'after_close',
        announcedAt: new Date(opensAt.getTime() - day),
        opensAt,
        closesAt,
      },
      {
        ...shared,
        ...frozen(content.practice.text),
        question: content.practice.question,
        visibility: 'live',
        practice: true,
        announcedAt: opensAt,
        opensAt,
      },
    ])
    .returning({ id: ballots.id })
  if (!past) throw new Error('no ballot was stored')
  await tx.execute(sql`select settle_ballots()`)
  await castByLot(tx, past.id, members, opensAt, closesAt)
  await explain(tx, past.id, members, closesAt)
}

async function castByLot(tx: Tx, ballotId: number, members: readonly Person[], from: Date, until: Date) {
  const span = until.getTime() - from.getTime()
  const events = members.flatMap(({ id, code }) => {
    if (!code) return []
    const meant = content.order.correction.state === code
    const choice = meant ? 'abstain' : pick(weights, draw('vote', 'order', code))
    if (choice === 'absent') return []
    const at = new Date(from.getTime() + span * draw('voted', 'order', code))
    return [{ ballotId, delegationCode: code, seq: 1, choice, accountId: id, at }]
  })
  await tx.insert(voteEvents).values(events)
}

async function explain(tx: Tx, ballotId: number, members: readonly Person[], closesAt: Date) {
  const head = (state: string) => {
    const found = members.find(({ code }) => code === state)
    if (!found) throw new Error(`no head for ${state}`)
    return { ballotId, delegationCode: state, accountId: found.id }
  }
  const hour = 60 * 60 * 1000
  await tx.insert(voteExplanations).values(
    content.order.explanations.map(({ state, lang, body }, index) => ({
      ...head(state),
      lang,
      body,
      at: new Date(closesAt.getTime() + (1 + index) * hour),
    })),
  )
  const { state, meant } = content.order.correction
  await tx.insert(voteCorrections).values({
    ...head(state),
    meant: meant as VoteChoice,
    at: new Date(closesAt.getTime() + 3 * hour),
  })
}
