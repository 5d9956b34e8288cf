import { z } from 'zod'
import { electoralGroups } from '@/db/enums'
import { count, marked, moment, share } from '@/features/open-data/published-words'

const about = { proposal: z.string(), ...marked }

const judged = z
  .strictObject({ agree: count, disagree: count, given: count })
  .meta({ id: 'GroupShare', description: 'Members of an opinion group on a comment, and all who judged it.' })

/** What `publishGroups` gives: no person, no State, no place. */
export const groupsReply = z
  .strictObject({
    ...about,
    thread: count.nullable(),
    computedAt: moment.nullable(),
    persons: count,
    grouped: count,
    opinions: count,
    stability: z.number().min(-1).max(1).nullable(),
    groups: z.array(
      z.strictObject({
        group: count,
        size: count.nullable(),
        telling: z.array(
          z.strictObject({
            comment: count,
            side: z.enum(['agree', 'disagree']),
            members: count,
            given: count,
          }),
        ),
      }),
    ),
    comments: z.array(z.strictObject({ comment: count, consensus: share, shares: z.array(judged) })),
  })
  .meta({ id: 'OpinionGroups' })

/** What `publishCommonGround` gives, by both measures and by both together. */
export const commonGroundReply = z
  .strictObject({
    ...about,
    byAllGroups: z.array(
      z.strictObject({
        comment: count,
        least: share,
        leastElectoral: z.array(z.enum(electoralGroups)),
        leastOpinion: z.array(count),
      }),
    ),
    byElectoralGroups: z.array(
      z.strictObject({
        comment: count,
        least: share,
        leastGroups: z.array(z.enum(electoralGroups)),
        shares: z.strictObject(Object.fromEntries(electoralGroups.map((group) => [group, share]))),
      }),
    ),
    byOpinionGroups: z.array(
      z.strictObject({ comment: count, least: share, consensus: share, shares: z.array(judged) }),
    ),
  })
  .meta({ id: 'CommonGroundByBoth' })
