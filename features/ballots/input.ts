import { z } from 'zod'
import {
  ballotMethods,
  ballotSequels,
  objectionKinds,
  organs,
  resultVisibilities,
  thresholds,
  voteChoices,
} from '@/db/enums'
import { number, slug, words } from '@/features/comments/input'
import { languages } from '@/i18n/languages'

/** Characters of an explanation of vote; the database checks the same number. */
export const maxExplanationLength = 3000
/** Days after the close in which explanations and corrections are taken. */
export const daysForStatements = 30
/** Hours after a tie in plenary in which a second vote may be taken; another tie rejects the text. */
export const secondVoteHours = 48

const empty = (value: unknown) => value === '' || value === 'none'
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (empty(value) ? undefined : value), schema.optional())

/** A checkbox of a form, or a truth value in JSON; left out is no. */
export const checkbox = z.preprocess((value) => value === 'on' || value === true, z.boolean())

export const ballotAddress = z.object({ ballot: number })

export const voteInput = ballotAddress.extend({ choice: z.enum(voteChoices), requestId: z.uuid().optional() })
export type VoteInput = z.output<typeof voteInput>

export const explanationInput = ballotAddress.extend({
  lang: z.enum(languages),
  body: words(maxExplanationLength),
})
export type ExplanationInput = z.output<typeof explanationInput>

export const correctionInput = ballotAddress.extend({ meant: z.enum(['yes', 'no', 'abstain']) })
export type CorrectionInput = z.output<typeof correctionInput>

export const closeInput = ballotAddress
export type CloseInput = z.output<typeof closeInput>

// A form's datetime-local, which the label says is UTC, or a moment with its zone.
export const moment = z.preprocess(
  (value) => (typeof value === 'string' && /T\d\d:\d\d(:\d\d)?$/.test(value) ? `${value}Z` : value),
  z.coerce.date(),
)

const voteTerms = {
  organ: z.enum(organs).default('plenary'),
  threshold: z.enum(thresholds).default('simple'),
  visibility: z.enum(resultVisibilities).default('after_close'),
  /** None: at once. */
  opensAt: optional(moment),
  /** None only for a silence procedure: 72 hours after opening. */
  closesAt: optional(moment),
}
const inCommittee = (input: { organ: string; threshold: string }) =>
  input.organ === 'plenary' || input.threshold === 'simple'
const noTwoThirds = { path: ['threshold'], message: 'invalid' }

export const openingInput = z
  .object({
    proposal: slug,
    paragraph: optional(number),
    method: z.enum(ballotMethods),
    proposer: optional(z.string().regex(/^[A-Z]{2}$/)),
    /** Whether the outcome sets the proposal's stage by itself; of the whole text only. */
    decides: checkbox,
    ...voteTerms,
  })
  .refine((input) => input.method === 'silence' || input.closesAt, { path: ['closesAt'], message: 'invalid' })
  .refine(inCommittee, noTwoThirds)
  .refine((input) => !input.decides || input.paragraph === undefined, {
    path: ['paragraph'],
    message: 'invalid',
  })
export type OpeningInput = z.output<typeof openingInput>

/** Characters of the reason of an objection; the database checks the same number. */
export const maxObjectionLength = 1000

export const objectionInput = ballotAddress
  .extend({
    kind: z.enum(objectionKinds),
    lang: optional(z.enum(languages)),
    reason: optional(words(maxObjectionLength)),
  })
  .refine((input) => input.kind !== 'broken_silence' || input.reason, {
    path: ['reason'],
    message: 'invalid',
  })
export type ObjectionInput = z.output<typeof objectionInput>

/** Where nobody votes: whether the delegation participates. */
export const participationInput = ballotAddress.extend({
  participates: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})
export type ParticipationInput = z.output<typeof participationInput>

export const sequelInput = ballotAddress
  .extend({ sequel: z.enum(ballotSequels), ...voteTerms })
  .refine((input) => input.sequel === 'consultations' || input.sequel === 'extension' || input.closesAt, {
    path: ['closesAt'],
    message: 'invalid',
  })
  .refine(inCommittee, noTwoThirds)
export type SequelInput = z.output<typeof sequelInput>
