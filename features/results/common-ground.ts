import { type ElectoralGroup, electoralGroups } from '@/db/enums'

/** Least persons and States of *every* electoral group before any figure by group is given for a comment. */
export const minimumPersons = 5
export const minimumStates = 3
/** A comment with fewer opinions in all can't reach the minimum. */
export const leastOpinions = minimumPersons * electoralGroups.length

/** The opinions of one State's persons on one comment. Never leaves the server. */
export type StateOpinions = {
  comment: number
  electoralGroup: ElectoralGroup
  agree: number
  disagree: number
  pass: number
}

/** Shares lie between 0 and 1. */
export type Ground = {
  comment: number
  shares: Record<ElectoralGroup, number>
  least: number
  leastGroups: ElectoralGroup[]
  most: number
  mostGroups: ElectoralGroup[]
  spread: number
}

// Sums of fractions differ in their last bits with the order of the States; ranks and tags must not.
const settled = (share: number) => Math.round(share * 1e9) / 1e9

/** @returns the mean over the States of each group, or null if any group is under the minimum. */
function sharesOf(rows: readonly StateOpinions[]) {
  const shares = {} as Record<ElectoralGroup, number>
  for (const group of electoralGroups) {
    let persons = 0
    let states = 0
    let sum = 0
    for (const row of rows) {
      const given = row.agree + row.disagree + row.pass
      if (row.electoralGroup !== group || given === 0) continue
      persons += given
      states += 1
      sum += row.agree / given
    }
    if (persons < minimumPersons || states < minimumStates) return null
    shares[group] = settled(sum / states)
  }
  return shares
}

/**
 * The comments that have enough opinions in every electoral group, each with the mean share of agreement over the
 * States of each group (each State once). A comment with a group under the minimum gets no figures at all, since
 * the others would tell by difference what the small group said.
 * @param opinions one row per comment and Member State
 */
export function groundOf(opinions: readonly StateOpinions[]): Ground[] {
  const byComment = new Map<number, StateOpinions[]>()
  for (const row of opinions) {
    const rows = byComment.get(row.comment)
    if (rows) rows.push(row)
    else byComment.set(row.comment, [row])
  }
  return [...byComment].flatMap(([comment, rows]) => {
    const shares = sharesOf(rows)
    return shares ? [groundFrom(comment, shares)] : []
  })
}

/** Who stands where, from the shares of the groups. */
export function groundFrom(comment: number, shares: Ground['shares']): Ground {
  const least = Math.min(...Object.values(shares))
  const most = Math.max(...Object.values(shares))
  const at = (share: number) => electoralGroups.filter((group) => shares[group] === share)
  return {
    comment,
    shares,
    least,
    leastGroups: at(least),
    most,
    mostGroups: at(most),
    spread: settled(most - least),
  }
}

type Ranked = Pick<Ground, 'comment' | 'least' | 'spread'>

/** Common ground: the comment that the least convinced group supports most comes first. */
export const byLeastSupport = <T extends Ranked>(ground: readonly T[]): T[] =>
  [...ground].sort((a, b) => b.least - a.least || a.spread - b.spread || a.comment - b.comment)

/** Divisions: the groups furthest apart come first; where all groups agree there is none. */
export const bySpread = <T extends Ranked>(ground: readonly T[]): T[] =>
  ground
    .filter((one) => one.spread > 0)
    .sort((a, b) => b.spread - a.spread || a.least - b.least || a.comment - b.comment)
