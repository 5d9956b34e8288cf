import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { electoralGroups } from '@/db/enums'
import { bothGrounds } from './both-grounds'
import { byLeastSupport, bySpread, type Ground } from './common-ground'

const electoral = (comment: number, shares: readonly number[]): Ground => {
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  return {
    comment,
    shares: Object.fromEntries(
      electoralGroups.map((group, index) => [group, shares[index]]),
    ) as Ground['shares'],
    least,
    leastGroups: electoralGroups.filter((_, index) => shares[index] === least),
    most,
    mostGroups: electoralGroups.filter((_, index) => shares[index] === most),
    spread: most - least,
  }
}
const judged = (agree: number, given = 10) => ({ agree, disagree: given - agree, given })
const group = (size: number | null) => ({ size, telling: [] })
const wide = [0.8, 0.7, 0.9, 0.75, 0.6]

describe('bothGrounds', () => {
  test('reaches as far as the least convinced group of either kind, which it names', () => {
    const groups = [group(20), group(null), group(10)]
    const strip = [{ comment: 1, consensus: 0.4, shares: [judged(9), judged(5)] }]
    const [one] = bothGrounds([electoral(1, wide)], { groups, strip })
    expect(one).toMatchObject({ least: 0.5, leastElectoral: [], leastOpinion: [2], most: 0.9, spread: 0.4 })
    expect([...(one?.opinion ?? [])]).toEqual([
      [0, 0.9],
      [2, 0.5],
    ])
    const even = bothGrounds([electoral(1, wide)], {
      groups,
      strip: [{ comment: 1, consensus: 0.4, shares: [judged(6), judged(8)] }],
    })
    expect(even).toMatchObject([{ leastElectoral: [electoralGroups[4]], leastOpinion: [0] }])
  })

  test('gives no figure of a comment that too few of an opinion group judged', () => {
    const strip = [{ comment: 2, consensus: 0.4, shares: [judged(9)] }]
    const found = bothGrounds([electoral(1, wide), electoral(2, wide)], { groups: [group(20)], strip })
    expect(found.map((one) => one.comment)).toEqual([2])
  })

  test.each([
    ['not computed', null],
    ['too small to be shown', { groups: [group(null)], strip: [] }],
  ])('goes by electoral groups alone where opinion groups are %s', (_why, known) => {
    const [one] = bothGrounds([electoral(1, wide)], known)
    expect(one).toMatchObject({ least: 0.6, leastElectoral: [electoralGroups[4]], leastOpinion: [] })
    expect(one?.opinion.size).toBe(0)
  })

  test('no group is below the least nor above the most, in whatever order comments come', () => {
    const share = fc.integer({ min: 0, max: 10 })
    const comments = fc.array(fc.tuple(fc.array(share, { minLength: 5, maxLength: 5 }), share, share), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(comments, (rows) => {
        const ground = rows.map(([shares], index) =>
          electoral(
            index + 1,
            shares.map((value) => value / 10),
          ),
        )
        const strip = rows.map(([, a, b], index) => ({
          comment: index + 1,
          consensus: 0,
          shares: [judged(a), judged(b)],
        }))
        const known = { groups: [group(20), group(10)], strip }
        const found = bothGrounds(ground, known)
        for (const { electoral: shares, opinion, least, most } of found) {
          const all = [...Object.values(shares), ...opinion.values()]
          expect(all.every((value) => value >= least && value <= most)).toBe(true)
          expect(all).toContain(least)
          expect(all).toContain(most)
        }
        const again = bothGrounds([...ground].reverse(), { ...known, strip: [...strip].reverse() })
        expect(byLeastSupport(again)).toEqual(byLeastSupport(found))
        expect(bySpread(again)).toEqual(bySpread(found))
      }),
    )
  })
})
