import { z } from 'zod'
import {
  ballotMethods,
  ballotRounds,
  ballotSequels,
  electoralGroups,
  objectionKinds,
  organs,
  resultVisibilities,
  thresholds,
  voteChoices,
} from '@/db/enums'
import { count, marked, moment, multilingual, stateCode } from '@/features/open-data/published-words'
import { locales } from '@/i18n/locales'

const tally = z
  .strictObject({
    adopted: z.boolean(),
    yes: count,
    no: count,
    abstain: count,
    notVoting: count,
    presentAndVoting: count,
    required: count.nullable(),
    reason: z.enum(['threshold_not_met', 'tie', 'no_quorum', 'no_votes', 'objection']).nullable(),
  })
  .meta({ id: 'Tally' })

const terms = {
  ballot: count,
  method: z.enum(ballotMethods),
  phase: z.enum(['announced', 'open', 'closed', 'cancelled']),
  outcome: z.enum(['adopted', 'not_adopted', 'stopped', 'pending', 'cancelled']),
  proposal: z.string().nullable(),
  paragraph: count.nullable(),
  question: multilingual.nullable(),
  proposer: stateCode.nullable(),
  organ: z.enum(organs),
  rule: z.enum([...thresholds, 'consensus']),
  basis: z.literal('present_and_voting').nullable(),
  quorum: count.nullable(),
  electorate: count,
  visibility: z.enum(resultVisibilities),
  practice: z.boolean(),
  opensAt: moment,
  closesAt: moment.nullable(),
  closedEarly: z.boolean(),
  decides: z.boolean(),
  follows: count.nullable(),
  takesUp: z.enum(ballotRounds).nullable(),
  tally: tally.nullable(),
  objections: z.array(
    z.strictObject({
      state: stateCode,
      kind: z.enum(objectionKinds),
      reason: z.string().nullable(),
      lang: z.string().nullable(),
      at: moment,
    }),
  ),
  notParticipating: z.array(z.strictObject({ state: stateCode, at: moment })),
  cancelled: z.strictObject({ state: stateCode, reason: z.string(), at: moment }).nullable(),
  decision: z.strictObject({ sequel: z.enum(ballotSequels), at: moment, next: count.nullable() }).nullable(),
  ...marked,
  links: z.strictObject({ self: z.string(), record: z.string(), csv: z.string() }),
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What `publishBallot` gives. */
export const ballotReply = z.strictObject({ ...terms, textSha256: sha256 }).meta({ id: 'Ballot' })

/** What `publishedBallots` gives: all of them, so `next` is always null. */
export const ballotsReply = z
  .strictObject({ items: z.array(ballotReply), next: z.null() })
  .meta({ id: 'Ballots' })

const entry = z
  .strictObject({
    state: stateCode,
    name: z.string(),
    electoralGroup: z.enum(electoralGroups),
    mayVote: z.boolean(),
    vote: z.enum(['yes', 'no', 'abstain', 'present']).nullable(),
    at: moment.nullable(),
    timesSet: count,
    receipt: z.string().nullable(),
  })
  .meta({ id: 'RollEntry' })

const groupVotes = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  present: count,
  absent: count,
  members: count,
})

/** What `publishRecord` gives. */
export const recordReply = z
  .strictObject({
    ...terms,
    text: z.strictObject({
      sha256,
      paragraphs: z.array(z.strictObject({ number: z.number(), body: multilingual })),
      untranslated: z.array(
        z.strictObject({ number: z.number(), lang: z.enum(locales), missing: z.array(z.enum(locales)) }),
      ),
    }),
    totals: z
      .strictObject({ yes: count, no: count, abstentions: count, nonVoting: count, total: count })
      .nullable(),
    byGroup: z
      .strictObject(Object.fromEntries(electoralGroups.map((group) => [group, groupVotes])))
      .nullable(),
    roll: z.array(entry),
    explanations: z.array(
      z.strictObject({
        state: stateCode,
        given: z.enum(['before_close', 'after_close']),
        lang: z.string(),
        body: z.string(),
        at: moment,
      }),
    ),
    corrections: z.array(z.strictObject({ state: stateCode, meant: z.enum(voteChoices), at: moment })),
  })
  .meta({ id: 'BallotRecord' })
