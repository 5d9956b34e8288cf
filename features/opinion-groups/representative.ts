import { smoothedShare } from './consensus'
import { sumOfTallies, type Tally } from './group-tallies'
import { aboveHalf, aboveOther, significant } from './significance'

/** What sets a group apart on one comment. */
export type Representative = {
  column: number
  side: 'agree' | 'disagree'
  /** Members on this side, and members with any opinion. */
  members: number
  given: number
  /** Smoothed share of the group on this side, and the z of its being more than half. */
  share: number
  shareTest: number
  /** That share as a multiple of the others' share, and the z of the difference. */
  ratio: number
  ratioTest: number
}

const mostShown = 5

/**
 * For each group the comments that tell it from all others, at most five, those it agrees with first; always at least
 * one, however weak, if there is any comment that isn't set aside.
 * @param columns of the comments that may represent a group, ascending by comment
 */
export function representatives(groups: readonly Tally[], columns: readonly number[]): Representative[][] {
  const size = groups[0]?.given.length ?? 0
  return groups.map((group) => {
    const rest = sumOfTallies(
      groups.filter((other) => other !== group),
      size,
    )
    return selected(columns.map((column) => sidesOf(group, rest, column)))
  })
}

type Sides = { agree: Representative; disagree: Representative }

function sidesOf(group: Tally, rest: Tally, column: number): Sides {
  const given = group.given[column] as number
  const elsewhere = rest.given[column] as number
  const on = (side: 'agree' | 'disagree'): Representative => {
    const members = group[side][column] as number
    const others = rest[side][column] as number
    const share = smoothedShare(members, given)
    return {
      column,
      side,
      members,
      given,
      share,
      shareTest: aboveHalf(members, given),
      ratio: share / smoothedShare(others, elsewhere),
      ratioTest: aboveOther(members, others, given, elsewhere),
    }
  }
  return { agree: on('agree'), disagree: on('disagree') }
}

const isSufficient = ({ shareTest, ratioTest }: Representative) =>
  significant(shareTest) && significant(ratioTest)
const leading = ({ agree, disagree }: Sides) => (agree.ratioTest > disagree.ratioTest ? agree : disagree)
const weight = ({ ratio, ratioTest, share, shareTest }: Representative) =>
  ratio * ratioTest * share * shareTest

function selected(comments: readonly Sides[]): Representative[] {
  const sufficient = comments.filter(({ agree, disagree }) => isSufficient(agree) || isSufficient(disagree))
  const bestAgree = bestAgreeOf(comments)
  if (sufficient.length === 0) {
    const only = bestAgree ?? strongest(comments)
    return only ? [only] : []
  }
  const rest = sufficient
    .map(leading)
    .filter(({ column }) => column !== bestAgree?.column)
    .sort((a, b) => weight(b) - weight(a))
  const shown = (bestAgree ? [bestAgree, ...rest] : rest).slice(0, mostShown)
  return [...shown.filter(({ side }) => side === 'agree'), ...shown.filter(({ side }) => side === 'disagree')]
}

/** The comment that the group agrees with most and, where possible, more than others do. */
function bestAgreeOf(comments: readonly Sides[]): Representative | null {
  let best: Representative | null = null
  for (const { agree, disagree } of comments) {
    if (agree.members === 0 && disagree.members === 0) continue
    const better: boolean = best
      ? best.ratio > 1
        ? weight(agree) > weight(best)
        : agree.share * agree.shareTest > best.share * best.shareTest
      : significant(agree.shareTest) || (agree.ratio > 1 && agree.share > 0.5)
    if (better) best = agree
  }
  return best
}

function strongest(comments: readonly Sides[]): Representative | null {
  let best: Representative | null = null
  for (const sides of comments) {
    const one = leading(sides)
    if (!best || one.ratioTest > best.ratioTest) best = one
  }
  return best
}
