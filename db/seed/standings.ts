import type { Database } from '@/db/client'
import type { Standing } from '@/db/enums'
import { positionEvents, viewEvents } from '@/db/schema'
import { draw, inBatches, pick } from './draw'
import type { Person } from './people'
import type { SeededProposal } from './texts'

type Tx = Pick<Database, 'insert'>
type Weights = Record<Standing | 'none', number>

/** Shares, the same for every electoral group but for a small shift by lot: who falls where is drawn. */
const shares: Record<string, Weights> = {
  'rules-of-behaviour': { support: 36, support_with_reservations: 25, abstain: 10, oppose: 12, none: 17 },
  'urgent-problems': { support: 38, support_with_reservations: 18, abstain: 7, oppose: 5, none: 32 },
  'communication-channels': { support: 66, support_with_reservations: 13, abstain: 6, oppose: 4, none: 11 },
}

function shifted(weights: Weights, ...seed: string[]): Weights {
  const shift = (name: string, weight: number) => weight * (0.7 + 0.6 * draw('shift', name, ...seed))
  return {
    support: shift('support', weights.support),
    support_with_reservations: shift('reserve', weights.support_with_reservations),
    abstain: shift('abstain', weights.abstain),
    oppose: shift('oppose', weights.oppose),
    none: weights.none,
  }
}

/** Positions of every State by lot, declared over the weeks; some opposed at first and moved. */
export async function declarePositions(
  tx: Tx,
  proposal: SeededProposal,
  people: readonly Person[],
  now: Date,
) {
  const weights = shares[proposal.slug]
  if (!weights) throw new Error(`no shares for ${proposal.slug}`)
  const span = now.getTime() - proposal.opened.getTime()
  const heads = people.filter((person) => person.role === 'head' && person.code)
  const first: (typeof positionEvents.$inferInsert)[] = []
  const later: (typeof positionEvents.$inferInsert)[] = []
  for (const head of heads) {
    const code = head.code ?? ''
    const choice = pick(
      shifted(weights, proposal.slug, head.group ?? ''),
      draw('position', proposal.slug, code),
    )
    if (choice === 'none') continue
    const when = draw('declared', proposal.slug, code) ** 1.4
    const event = { subjectId: proposal.subjectId, delegationCode: code, seq: 1, accountId: head.id }
    const moved =
      choice === 'support_with_reservations' && draw('moved', proposal.slug, code) < 0.3 && when < 0.6
    first.push({
      ...event,
      choice: moved ? 'oppose' : choice,
      at: new Date(proposal.opened.getTime() + span * when),
    })
    if (moved)
      later.push({ ...event, choice, at: new Date(proposal.opened.getTime() + span * (0.6 + 0.35 * when)) })
  }
  await tx.insert(positionEvents).values(first)
  if (later.length) await tx.insert(positionEvents).values(later)
}

export async function giveViews(tx: Tx, proposal: SeededProposal, people: readonly Person[], now: Date) {
  const weights = shares[proposal.slug]
  if (!weights) throw new Error(`no shares for ${proposal.slug}`)
  const span = now.getTime() - proposal.opened.getTime()
  const events = people
    .filter((person) => ['head', 'delegate', 'expert', 'observer'].includes(person.role))
    .flatMap((person) => {
      const choice = pick(weights, draw('view', proposal.slug, person.id))
      if (choice === 'none') return []
      const at = new Date(proposal.opened.getTime() + span * draw('viewed', proposal.slug, person.id))
      return [{ subjectId: proposal.subjectId, accountId: person.id, seq: 1, choice, at }]
    })
  for (const batch of inBatches(events)) await tx.insert(viewEvents).values(batch)
}
