import { electoralGroups } from '@/db/enums'
import type { ShownGroups } from '@/features/opinion-groups/queries'
import type { Ground } from './common-ground'
import type { Results } from './load-queries'

const hundredths = (share: number) => Math.round(share * 100) / 100

type Notice = { slug: string; notice: string | null }

const marked = ({ slug, notice }: Notice) => ({ proposal: slug, demonstration: notice !== null, notice })

/** Who answers alike: sizes, what tells each group apart, all comments by group. No person, no State, no place. */
export function publishGroups(groups: ShownGroups | null, about: Notice & { thread: number | null }) {
  return {
    ...marked(about),
    thread: about.thread,
    computedAt: groups?.computedAt.toISOString() ?? null,
    persons: groups?.persons ?? 0,
    grouped: groups?.grouped ?? 0,
    opinions: groups?.opinions ?? 0,
    stability: groups?.stability == null ? null : hundredths(groups.stability),
    groups: (groups?.groups ?? []).map(({ size, telling }, group) => ({ group, size, telling })),
    comments: (groups?.strip ?? []).map(({ comment, consensus, shares }) => ({
      comment,
      consensus: hundredths(consensus),
      shares,
    })),
  }
}

/** Common ground by both measures: the least share over the electoral groups, over the opinion groups, over all. */
export function publishCommonGround({ commonGround, shared, groups }: Results, about: Notice) {
  return {
    ...marked(about),
    byAllGroups: shared.map(({ comment, least, leastElectoral, leastOpinion }) => ({
      comment,
      least: hundredths(least),
      leastElectoral,
      leastOpinion,
    })),
    byElectoralGroups: commonGround.map(({ comment, least, leastGroups, shares }: Ground) => ({
      comment,
      least: hundredths(least),
      leastGroups,
      shares: Object.fromEntries(electoralGroups.map((group) => [group, hundredths(shares[group])])),
    })),
    byOpinionGroups: (groups?.strip ?? [])
      .map(({ comment, consensus, shares }) => ({
        comment,
        least: hundredths(Math.min(...shares.map(({ agree, given }) => agree / given))),
        consensus: hundredths(consensus),
        shares,
      }))
      .sort((a, b) => b.least - a.least || a.comment - b.comment),
  }
}
