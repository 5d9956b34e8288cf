import { describe, expect, test } from 'vitest'
import type { Ballot } from '@/features/ballots/queries'
import { sortDecisions } from './decisions'

const now = new Date('2026-11-22T12:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const word = { ar: 'نص', en: 'text', es: 'texto', fr: 'texte', ru: 'текст', zh: '案文' }

const ballot = (number: number, extra: Partial<Ballot> = {}): Ballot => ({
  number,
  phase: 'open',
  now,
  proposal: null,
  paragraph: null,
  text: [],
  sha256: '',
  question: word,
  proposerCode: null,
  method: 'recorded_vote',
  organ: 'plenary',
  threshold: 'simple',
  quorum: null,
  visibility: 'after_close',
  practice: false,
  demonstration: false,
  announcedAt: now,
  opensAt: inHours(-1),
  closesAt: inHours(number),
  closedEarly: false,
  electorate: 193,
  roll: null,
  own: { mayVote: true, choice: null, at: null, seq: 0 },
  explanations: [],
  corrections: [],
  objections: [],
  notParticipating: [],
  cancelled: null,
  takesUp: null,
  decides: false,
  step: null,
  decision: null,
  follows: null,
  ...extra,
})

const objection = (code: string) => ({
  code,
  kind: 'objection' as const,
  reason: null,
  lang: null,
  at: now,
})
const decided = { sequel: 'consultations' as const, at: now, next: null }
const nobody = new Set<number>()
const numbers = (decisions: readonly { ballot: Ballot }[]) =>
  decisions.map(({ ballot: { number } }) => number)

describe('what the delegation has done', () => {
  const own = (extra: Partial<NonNullable<Ballot['own']>>) => ({
    own: { mayVote: true, choice: null, at: null, seq: 0, ...extra },
  })
  test.each([
    ['nothing yet', ballot(1), 'nothing'],
    ['its vote', ballot(1, own({ choice: 'abstain', seq: 2 })), 'abstain'],
    ['no right to vote', ballot(1, own({ mayVote: false })), 'suspended'],
    ['silence', ballot(1, { method: 'silence', objections: [objection('BR')] }), 'silent'],
    ['an objection', ballot(1, { method: 'consensus', objections: [objection('KE')] }), 'objection'],
    ['an observer', ballot(1, { own: null }), null],
  ])('%s', (_name, given, done) => {
    expect(sortDecisions([given], nobody, 'KE').open[0]?.done).toBe(done)
  })

  test('nothing is said to who has no delegation', () => {
    expect(sortDecisions([ballot(1)], nobody, null).open[0]?.done).toBeNull()
  })
})

test('first what waits for a vote, then by the close, exercises last and not counted', () => {
  const found = sortDecisions(
    [
      ballot(1, { practice: true, closesAt: null }),
      ballot(2, { own: { mayVote: true, choice: 'yes', at: now, seq: 1 } }),
      ballot(3, { method: 'consensus' }),
      ballot(5),
      ballot(4),
      ballot(6, { phase: 'announced', opensAt: inHours(9) }),
      ballot(7, { phase: 'announced', opensAt: inHours(8) }),
      ballot(8, { method: 'silence', objections: [objection('BR')], decision: decided }),
    ],
    nobody,
    'KE',
  )
  expect(numbers(found.open)).toEqual([4, 5, 2, 3, 1])
  expect(numbers(found.announced)).toEqual([7, 6])
  expect(found.waiting).toBe(2)
})

test('who presides sees their own, first those on which they must choose, even after the close', () => {
  const stopped = { method: 'consensus' as const, objections: [objection('BR'), objection('KE')] }
  const found = sortDecisions(
    [
      ballot(1),
      ballot(2, { ...stopped, phase: 'closed' }),
      ballot(3, { ...stopped, decision: decided }),
      ballot(4, stopped),
      ballot(5, { phase: 'announced' }),
    ],
    new Set([1, 2, 3, 5]),
    null,
  )
  expect(numbers(found.presided)).toEqual([2, 1, 5])
  expect(found.presided[0]).toMatchObject({ choose: true, standing: 2 })
})
