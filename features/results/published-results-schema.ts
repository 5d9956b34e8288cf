import { z } from 'zod'
import { collections, delegationKinds, electoralGroups, stages, standings } from '@/db/enums'
import {
  count,
  marked,
  moment,
  multilingual,
  share,
  standingCounts,
  stateCode,
} from '@/features/open-data/published-words'
import { publishedComment } from './published-comment-schema'
import { imported } from './published-proposal-schema'

const group = z.enum(electoralGroups)

const tally = {
  members: count,
  declared: count,
  noneDeclared: count,
  counts: standingCounts,
  inFavour: count,
  share: share.nullable(),
}

const position = {
  state: stateCode,
  name: z.string(),
  position: z.enum(standings).nullable(),
  since: moment.nullable(),
  reason: z.string().nullable(),
}

const over = z.strictObject({
  period: z.enum(['day', 'week', 'month', 'year']),
  moments: z.array(
    z.strictObject({ start: moment, end: moment, complete: z.boolean(), counts: standingCounts }),
  ),
})

const positions = z
  .strictObject({
    ...tally,
    lastChange: moment.nullable(),
    byElectoralGroup: z.array(z.strictObject({ electoralGroup: group, ...tally })),
    byState: z.array(z.strictObject({ ...position, electoralGroup: group.nullable() })),
    observers: z.array(z.strictObject({ ...position, kind: z.enum(delegationKinds) })),
    overTime: over.nullable(),
  })
  .meta({ id: 'Positions' })

const ranked = z
  .strictObject({
    comment: count,
    least: share,
    leastGroups: z.array(group),
    spread: share,
    shares: z.strictObject(Object.fromEntries(electoralGroups.map((name) => [name, share]))),
  })
  .meta({ id: 'CommonGround', description: 'Mean over the States of each electoral group, each State once.' })

/** What `publishResults` gives. */
export const resultsReply = z
  .strictObject({
    ...marked,
    proposal: z.strictObject({
      slug: z.string(),
      collection: z.enum(collections),
      number: count.nullable(),
      stage: z.enum(stages),
      closesAt: moment.nullable(),
      title: multilingual,
    }),
    positions: positions.nullable(),
    views: z.strictObject({ persons: count, counts: standingCounts }),
    comments: z.strictObject({
      counted: count,
      writers: count,
      writingStates: count,
      opinions: z.strictObject({ persons: count, states: count, agree: count, disagree: count, pass: count }),
      mostAgreed: z.array(count),
      mostDivided: z.array(count),
    }),
    commonGround: z
      .strictObject({
        minimum: z.strictObject({ persons: count, states: count }),
        ranked: z.array(ranked),
        divisions: z.array(count),
      })
      .nullable(),
    sayings: z.array(publishedComment),
    imported: imported.nullable(),
  })
  .meta({ id: 'Results' })
