import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { pollParticipations, polls, pollTallies } from '@/db/schema'
import { draw, pick } from './draw'
import type { Person } from './people'
import content from './polls.json' with { type: 'json' }

type Tx = Pick<Database, 'insert' | 'update'>

const day = 24 * 60 * 60 * 1000

/** One past poll and one that is open for three weeks, both on how to work; what persons chose was drawn by lot. */
export async function seedPolls(tx: Tx, people: readonly Person[], now: Date) {
  const chair = people.find((person) => person.role === 'moderator')
  if (!chair) throw new Error('nobody announces polls')
  const today = Math.floor(now.getTime() / day) * day
  const announce = (name: keyof typeof content, opens: number, closes: number) => ({
    number: 0,
    question: content[name].question,
    options: content[name].options,
    demonstration: true,
    announcedBy: chair.id,
    announcedAt: new Date(today + opens * day),
    opensAt: new Date(today + opens * day),
    closesAt: new Date(today + closes * day + 18 * 60 * 60 * 1000),
  })
  const [past] = await tx
    .insert(polls)
    .values(announce('past', -12, -5))
    .returning({ id: polls.id })
  const [open] = await tx
    .insert(polls)
    .values(announce('open', -2, 21))
    .returning({ id: polls.id })
  if (!past || !open) throw new Error('no poll was stored')
  await answerByLot(tx, past.id, 'past', people, 0.4)
  // The seats that are offered at the sign-in page still have their answer to give.
  const offered = new Set(people.filter(({ role }) => role === 'expert').map(({ code }) => code))
  await answerByLot(
    tx,
    open.id,
    'open',
    people.filter(({ code }) => !offered.has(code)),
    0.15,
  )
}

async function answerByLot(
  tx: Tx,
  pollId: number,
  name: keyof typeof content,
  people: readonly Person[],
  share: number,
) {
  const taking = people.filter(({ role, code }) => code && draw('poll', name, code, role) < share)
  const counts = content[name].options.map(() => 0)
  for (const { role, code } of taking) {
    const place = Number(pick(content[name].weights, draw('answer', name, code ?? '', role)))
    counts[place - 1] = (counts[place - 1] ?? 0) + 1
  }
  await tx.insert(pollParticipations).values(taking.map(({ id }) => ({ pollId, accountId: id })))
  await tx.update(pollTallies).set({ counts }).where(eq(pollTallies.pollId, pollId))
}
