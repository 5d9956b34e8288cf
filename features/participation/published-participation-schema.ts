import { z } from 'zod'
import { electoralGroups, stages, standings } from '@/db/enums'
import { count, marked, moment, share, standingCounts, stateCode } from '@/features/open-data/published-words'

const day = z.iso.date()
const slug = z.string()
const minimum = z.strictObject({ persons: count, states: count })

const byElectoralGroup = z
  .strictObject({
    electoralGroup: z.enum(electoralGroups),
    members: count,
    persons: count.nullable(),
    states: count.nullable(),
    declared: count,
    comments: count,
  })
  .meta({
    id: 'GroupParticipation',
    description:
      'persons and states are null where they are too few to be told, or would tell of such a group.',
  })

const proposal = z.strictObject({
  slug,
  number: count.nullable(),
  stage: z.enum(stages),
  positions: z.strictObject({ declared: count, inFavour: count, counts: standingCounts }),
  comments: z.strictObject({
    counted: count,
    opinions: z.strictObject({ agree: count, disagree: count, pass: count }),
  }),
  views: count,
  latestBallot: count.nullable(),
})

const standing = z.enum(standings).nullable()

const change = z
  .strictObject(Object.fromEntries(standings.map((choice) => [choice, z.int()])))
  .meta({ id: 'StandingChange', description: 'By how many persons each choice gained or lost.' })

const week = z.strictObject({
  since: moment,
  positions: z.array(
    z.strictObject({ state: stateCode, proposal: slug, from: standing, to: standing, at: moment }),
  ),
  comments: z.array(z.strictObject({ proposal: slug, added: count })),
  views: z.strictObject({
    start: moment,
    end: moment,
    changes: z.array(z.strictObject({ proposal: slug, change: change.nullable() })),
  }),
  commonGround: z.array(z.strictObject({ proposal: slug, comment: count, from: share, to: share })),
  ballots: z.array(count),
})

/** What `publishParticipation` gives. */
export const participationReply = z
  .strictObject({
    ...marked,
    members: count,
    persons: count,
    states: count,
    others: count.nullable(),
    minimum,
    byElectoralGroup: z.array(byElectoralGroup),
    languages: z.array(z.strictObject({ lang: z.string(), comments: count })),
    days: z.array(z.strictObject({ day, comments: count, positions: count })),
    proposals: z.array(proposal),
    week,
  })
  .meta({ id: 'Participation' })
