import { expect, test } from 'vitest'
import type { VoteChoice } from '@/db/enums'
import { getBallotWords } from './ballot-words'
import type { Ballot } from './queries'
import { arithmeticOf, findingOf, questionOf } from './sentences'

const word = { ar: 'نص', en: 'Text', es: 'Texto', fr: 'Texte', ru: 'Текст', zh: '案文' }
const at = new Date('2026-11-18T18:00:00Z')

const rollOf = (counts: Partial<Record<VoteChoice | 'absent', number>>) =>
  Object.entries(counts).flatMap(([choice, n]) =>
    Array.from({ length: n }, (_, index) => ({
      code: `${choice}${index}`,
      group: 'AFRICA' as const,
      mayVote: true,
      choice: choice === 'absent' ? null : (choice as VoteChoice),
      at,
      seq: 1,
    })),
  )

const ballot = (change: Partial<Ballot>): Ballot => ({
  number: 3,
  phase: 'closed',
  now: at,
  proposal: { slug: 'channels', title: word, version: 'Rev. 1' },
  paragraph: null,
  text: [],
  sha256: '0'.repeat(64),
  question: null,
  proposerCode: null,
  method: 'recorded_vote',
  organ: 'plenary',
  threshold: 'two_thirds',
  quorum: 97,
  visibility: 'after_close',
  practice: false,
  demonstration: false,
  announcedAt: at,
  opensAt: at,
  closesAt: at,
  closedEarly: false,
  electorate: 193,
  roll: null,
  own: null,
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
  ...change,
})

test('the verdict and its arithmetic, as anyone can do it again', async () => {
  const words = await getBallotWords('en')
  const found = ballot({ roll: rollOf({ yes: 96, no: 30, abstain: 40, not_participating: 2, absent: 25 }) })
  expect(questionOf(words, found)).toBe('Shall the text “Text”, Rev. 1, be adopted?')
  expect(findingOf(words, found)).toBe('Adopted by 96 votes to 30, with 40 abstentions.')
  expect(arithmeticOf(words, found)).toEqual([
    '96 of 126 members present and voting were in favour; two thirds of 126 is 84.',
    'States that abstain count as not voting.',
    '27 of 193 did not vote, 2 of them present without taking part.',
  ])
})

test('a tie, no quorum, nobody', async () => {
  const words = await getBallotWords('en')
  const tie = ballot({ threshold: 'simple', roll: rollOf({ yes: 60, no: 60, absent: 73 }) })
  expect(findingOf(words, tie)).toBe('Not adopted: 60 in favour, 60 against, no abstentions.')
  expect(arithmeticOf(words, tie)).toContain('The votes are equal, and a tie is not adopted.')
  const few = ballot({ roll: rollOf({ yes: 90, absent: 103 }) })
  expect(arithmeticOf(words, few)[0]).toBe(
    '90 of 193 members were present, and a decision needs 97: none was taken.',
  )
  const none = ballot({ roll: rollOf({ abstain: 100, absent: 93 }) })
  expect(arithmeticOf(words, none)[0]).toBe('Nobody voted for or against, so nothing is adopted.')
})

test('nothing of a hidden result is said', async () => {
  const words = await getBallotWords('en')
  const hidden = ballot({ phase: 'open' })
  expect(findingOf(words, hidden)).toBe('Open until 18 November 2026, 18:00 UTC.')
  expect(arithmeticOf(words, hidden)).toEqual([
    'Nobody sees how many have voted, or how, before the result is due.',
  ])
})

test('one objection stops an adoption without a vote; silence that is kept adopts', async () => {
  const words = await getBallotWords('en')
  const objection = { code: 'KE', kind: 'objection' as const, reason: null, lang: null, at }
  const stopped = ballot({ method: 'consensus', phase: 'open', objections: [objection] })
  expect(findingOf(words, stopped)).toBe('Not adopted without a vote: 1 Member State objected.')
  expect(findingOf(words, ballot({ method: 'silence' }))).toBe('Adopted: silence was not broken.')
})
