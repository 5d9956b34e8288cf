import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import type { GroupsSnapshot } from '@/features/opinion-groups/snapshot'
import type { Ground } from './common-ground'

/** Shares lie between 0 and 1. */
export type BothGround = {
  comment: number
  electoral: Record<ElectoralGroup, number>
  /** By the number of the opinion group; none where no groups are computed. */
  opinion: ReadonlyMap<number, number>
  least: number
  leastElectoral: ElectoralGroup[]
  leastOpinion: number[]
  most: number
  spread: number
}

// As in common-ground.ts: ranks must not hang on the last bits.
const settled = (share: number) => Math.round(share * 1e9) / 1e9

/**
 * Common ground of all groups together: where opinion groups are known, only comments that are above the minimum in
 * every group of both kinds; otherwise by electoral groups alone.
 * @param ground by electoral groups
 * @param known the opinion groups as last computed
 */
export function bothGrounds(
  ground: readonly Ground[],
  known: Pick<GroupsSnapshot, 'groups' | 'strip'> | null,
): BothGround[] {
  const shown = (known?.groups ?? []).flatMap(({ size }, group) => (size === null ? [] : group))
  const strip = known && new Map(known.strip.map(({ comment, shares }) => [comment, shares]))
  return ground.flatMap(({ comment, shares }) => {
    const judged = strip?.size ? strip.get(comment) : []
    if (!judged) return []
    const opinion = new Map(
      judged.map(({ agree, given }, index) => [shown[index] ?? index, settled(agree / given)]),
    )
    const all = [...Object.values(shares), ...opinion.values()]
    const [least, most] = [Math.min(...all), Math.max(...all)]
    return {
      comment,
      electoral: shares,
      opinion,
      least,
      leastElectoral: electoralGroups.filter((group) => shares[group] === least),
      leastOpinion: [...opinion.keys()].filter((group) => opinion.get(group) === least),
      most,
      spread: settled(most - least),
    }
  })
}
