import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TallyInput, tally } from './tally'

/** The rules again, as slowly as they are said: try every number of yes until one adopts. */
function reference({ rule, quorum, electorate, votes }: TallyInput) {
  const { yes, no, abstain, present } = votes
  const passes = (y: number, n: number) =>
    y > 0 && (rule === 'simple' ? y > n : rule === 'two_thirds' ? 3 * y >= 2 * (y + n) : false)
  let required: number | null = null
  if (rule !== 'consensus') {
    required = 1
    while (!passes(required, Math.max(0, yes + no - required))) required += 1
  }
  const here = yes + no + abstain + present
  const adopted = rule === 'consensus' ? no === 0 : passes(yes, no) && (quorum === null || !(here < quorum))
  return { adopted, required, notVoting: electorate - (yes + no + abstain), presentAndVoting: yes + no }
}

const n = fc.nat({ max: 60 })
const inputs = fc
  .record({
    rule: fc.constantFrom('simple' as const, 'two_thirds' as const, 'consensus' as const),
    quorum: fc.option(fc.integer({ min: 1, max: 240 })),
    votes: fc.record({ yes: n, no: n, abstain: n, present: n }),
    absent: n,
  })
  .map(({ rule, quorum, votes, absent }): TallyInput => {
    const electorate = votes.yes + votes.no + votes.abstain + votes.present + absent
    return { rule, quorum: rule === 'consensus' ? null : quorum, electorate, votes }
  })

describe('tally', () => {
  test('agrees with the reference', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(tally(input)).toMatchObject(reference(input))
      }),
      { numRuns: 2000 },
    )
  })

  test('every member is counted once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { yes, no, abstain, notVoting, presentAndVoting } = tally(input)
        expect(yes + no + abstain + notVoting).toBe(input.electorate)
        expect(presentAndVoting).toBe(yes + no)
      }),
    )
  })

  test('one more yes in place of a no never undoes an adoption, and abstaining decides nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { yes, no, abstain } = input.votes
        if (!tally(input).adopted) return
        if (no > 0)
          expect(tally({ ...input, votes: { ...input.votes, yes: yes + 1, no: no - 1 } }).adopted).toBe(true)
        const more = {
          ...input,
          electorate: input.electorate + 5,
          votes: { ...input.votes, abstain: abstain + 5 },
        }
        expect(tally(more).adopted).toBe(true)
      }),
    )
  })

  test('not adopted has a reason, adopted has none', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { adopted, reason } = tally(input)
        expect(adopted).toBe(reason === null)
      }),
    )
  })

  const of = (
    rule: TallyInput['rule'],
    [yes, no, abstain, present = 0]: readonly [number, number, number, number?],
    quorum: number | null = null,
  ) => tally({ rule, quorum, electorate: 193, votes: { yes, no, abstain, present } })

  test.each([
    ['A/75/L.7/Rev.1, 123-19-29', of('simple', [123, 19, 29], 97), true, 72, null],
    ['the same under two thirds', of('two_thirds', [123, 19, 29], 97), true, 95, null],
    ['96-30-40: two thirds of 126 is 84', of('two_thirds', [96, 30, 40], 97), true, 84, null],
    ['two thirds to the vote', of('two_thirds', [84, 42, 0]), true, 84, null],
    ['one short of two thirds', of('two_thirds', [83, 43, 0]), false, 84, 'threshold_not_met'],
    ['a tie', of('simple', [50, 50, 93]), false, 51, 'tie'],
    ['a tie under two thirds is short of it', of('two_thirds', [50, 50, 0]), false, 67, 'threshold_not_met'],
    ['more against', of('simple', [40, 60, 0]), false, 51, 'threshold_not_met'],
    ['one yes among abstentions', of('two_thirds', [1, 0, 150], 97), true, 1, null],
    ['only abstentions', of('simple', [0, 0, 150], 97), false, 1, 'no_votes'],
    ['nobody', of('two_thirds', [0, 0, 0]), false, 1, 'no_votes'],
    ['too few present', of('simple', [90, 2, 4], 97), false, 47, 'no_quorum'],
    ['present without voting makes the quorum', of('simple', [90, 2, 4, 1], 97), true, 47, null],
    ['consensus in silence', of('consensus', [0, 0, 0]), true, null, null],
    ['consensus with abstention', of('consensus', [3, 0, 12]), true, null, null],
    ['one objection', of('consensus', [150, 1, 0]), false, null, 'objection'],
  ] as const)('%s', (_name, result, adopted, required, reason) => {
    expect(result).toMatchObject({ adopted, required, reason })
  })
})
