import { describe, expect, test } from 'vitest'
import { tally } from './tally'
import { readTallyFile } from './tally-file'

const counts = { rule: 'two_thirds', quorum: 97, electorate: 193, votes: { yes: 96, no: 30, abstain: 40 } }
const roll = [
  { state: 'KE', vote: 'yes' },
  { state: 'BR', vote: 'no' },
  { state: 'DE', vote: 'abstain' },
  { state: 'NP', vote: 'present' },
  { state: 'UY', vote: null },
]

describe('readTallyFile', () => {
  test('counts, with nobody present beside the voters unless it says so', () => {
    expect(readTallyFile(counts).votes).toEqual({ yes: 96, no: 30, abstain: 40, present: 0 })
  })

  test('a roll, whose missing members are absent', () => {
    const input = readTallyFile({ rule: 'simple', quorum: 4, electorate: 10, roll })
    expect(input.votes).toEqual({ yes: 1, no: 1, abstain: 1, present: 1 })
    expect(tally(input)).toMatchObject({ adopted: false, reason: 'tie', notVoting: 7 })
  })

  test('a consensus that was stopped, by the States that objected', () => {
    const quiet = roll.map(({ state }) => ({ state, vote: null }))
    const file = { rule: 'consensus', quorum: null, electorate: 193, roll: quiet }
    expect(tally(readTallyFile({ ...file, objections: [] }))).toMatchObject({ adopted: true })
    const objections = [
      { state: 'KE', kind: 'objection' },
      { state: 'KE', kind: 'request_for_vote' },
      { state: 'BR' },
    ]
    const stopped = readTallyFile({ ...file, objections })
    expect(stopped.votes.no).toBe(2)
    expect(tally(stopped)).toMatchObject({ adopted: false, reason: 'objection' })
  })

  test.each([
    ['objections', { rule: 'simple', quorum: null, electorate: 9, roll, objections: [{ state: 'KE' }] }],
    [
      'objections',
      { rule: 'consensus', quorum: null, electorate: 9, roll: [], objections: [{ state: 'KE' }] },
    ],
    ['rule', { ...counts, rule: 'most' }],
    ['quorum', { ...counts, quorum: -1 }],
    ['quorum', { ...counts, quorum: 194 }],
    ['quorum', { ...counts, rule: 'consensus' }],
    ['quorum', { rule: 'simple', electorate: 3, votes: counts.votes }],
    ['electorate', { ...counts, electorate: 1.5 }],
    ['electorate', { ...counts, electorate: '193' }],
    ['votes', { ...counts, electorate: 165, quorum: null }],
    ['votes', { ...counts, votes: undefined }],
    ['votes.no', { ...counts, votes: { yes: 1, abstain: 0 } }],
    ['votes.yes', { ...counts, votes: { ...counts.votes, yes: -1 } }],
    ['roll', { ...counts, roll }],
    ['roll', { rule: 'simple', quorum: null, electorate: 4, roll }],
    ['roll', { rule: 'simple', quorum: null, electorate: 9, roll: [roll[0], roll[0]] }],
    ['roll.0.vote', { rule: 'simple', quorum: null, electorate: 9, roll: [{ state: 'KE', vote: 'aye' }] }],
    ['file', [counts]],
  ])('names %s when it is wrong', (field, value) => {
    expect(() => readTallyFile(value)).toThrow(new RegExp(`^${field.replace('.', '\\.')}: `))
  })
})
