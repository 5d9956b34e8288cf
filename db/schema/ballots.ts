import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Locale, Multilingual } from '@/i18n/locales'
import { accounts, delegations } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import {
  ballotMethod,
  ballotRound,
  ballotSequel,
  objectionKind,
  organ,
  resultVisibility,
  threshold,
  thresholdBasis,
} from './pg-enums'
import { proposals } from './proposals'
import { textVersions } from './texts'

/** A paragraph as it was put to the decision; `standIn` where its one language stands in for missing translations. */
export type FrozenParagraph = {
  number: number
  body: Multilingual
  standIn?: { lang: Locale; for: Locale[] }
}

/**
 * A formal decision of States on a frozen text. Its terms are announced with the row and never change: the
 * application's role may insert it, and close it early, nothing else.
 */
export const ballots = pgTable(
  'ballots',
  {
    id: id(),
    /** Public, counted over all ballots without a gap; set by the trigger `number_ballot`. */
    number: integer('number').notNull().unique(),
    /** None for a question of procedure. */
    proposalId: ref('proposal_id').references(() => proposals.id),
    textVersionId: ref('text_version_id').references(() => textVersions.id),
    /** The one paragraph that is decided on, or none for the whole text. */
    paragraph: integer('paragraph'),
    text: jsonb('text').$type<FrozenParagraph[]>().notNull(),
    sha256: text('sha256').notNull(),
    /** Where the question isn't "shall this text be adopted?". */
    question: jsonb('question').$type<Multilingual>(),
    /** The delegation that submitted the text; it may not explain its vote. */
    proposerCode: text('proposer_code').references(() => delegations.code),
    method: ballotMethod('method').notNull(),
    organ: organ('organ').notNull().default('plenary'),
    threshold: threshold('threshold').notNull().default('simple'),
    basis: thresholdBasis('basis').notNull().default('present_and_voting'),
    /** Members that must be present, voting or not; none where the method or the exercise asks for none. */
    quorum: integer('quorum'),
    visibility: resultVisibility('visibility').notNull(),
    /** An exercise that is always open and decides nothing. */
    practice: boolean('practice').notNull().default(false),
    demonstration: boolean('demonstration').notNull().default(false),
    announcedAt: recordedAt('announced_at'),
    opensAt: moment('opens_at').notNull(),
    closesAt: moment('closes_at'),
    openedBy: ref('opened_by')
      .notNull()
      .references(() => accounts.id),
    /** Who closed it before its time; the trigger then sets `closes_at`. */
    closedBy: ref('closed_by').references(() => accounts.id),
    /** When the roll was frozen; at opening, by `settle_ballots`. */
    rolledAt: moment('rolled_at'),
    /** When the close was recorded, after the last vote under way; no result is final before. */
    settledAt: moment('settled_at'),
    /** The ballot that led to this one, by an objection, a tie or a reconsideration. */
    followsId: ref('follows_id'),
    takesUp: ballotRound('takes_up'),
    /** Whether its outcome sets the proposal's stage by itself; chosen when it is announced. */
    decides: boolean('decides').notNull().default(false),
    /** When the proposal was withdrawn before this ballot opened, and by which change of its stage. */
    cancelledAt: moment('cancelled_at'),
    cancelledBy: integer('cancelled_by'),
  },
  (t) => [
    index('ballots_proposal').on(t.proposalId),
    index('ballots_unrolled').on(t.opensAt).where(sql`${t.rolledAt} is null`),
    index('ballots_unsettled').on(t.closesAt).where(sql`${t.settledAt} is null`),
    check('ballots_close', sql`(${t.closesAt} is null) = ${t.practice}`),
    check('ballots_duration', sql`${t.closesAt} >= ${t.opensAt}`),
    // A committee decides by simple majority, but reconsiders by two thirds.
    check(
      'ballots_committee',
      sql`${t.organ} = 'plenary' or ${t.threshold} = 'simple' or ${t.takesUp} = 'reconsideration'`,
    ),
    check('ballots_takes_up', sql`${t.takesUp} is null or ${t.followsId} is not null`),
    check(
      'ballots_decides',
      sql`not ${t.decides} or (${t.proposalId} is not null and ${t.paragraph} is null and not ${t.practice})`,
    ),
    check(
      'ballots_cancelled',
      sql`${t.cancelledAt} is null or (${t.cancelledBy} is not null and ${t.rolledAt} is null)`,
    ),
    check('ballots_quorum', sql`${t.quorum} is null or (${t.quorum} > 0 and ${t.method} = 'recorded_vote')`),
    check('ballots_hash', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** The Member States and their right to vote, as they were at opening. */
export const ballotRoll = pgTable(
  'ballot_roll',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    mayVote: boolean('may_vote').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationCode] })],
)

/** What Member States said against an adoption without a vote; one of each kind a State, append-only. */
export const ballotObjections = pgTable(
  'ballot_objections',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    kind: objectionKind('kind').notNull(),
    reason: text('reason'),
    lang: text('lang'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.delegationCode, t.kind] }),
    check('ballot_objections_reason', sql`char_length(${t.reason}) between 1 and 1000`),
    check('ballot_objections_reason_of_break', sql`${t.kind} <> 'broken_silence' or ${t.reason} is not null`),
  ],
)

/**
 * Delegations that announce, where nobody votes, that they don't participate, append-only; the latest counts. The
 * trigger `number_participation` asks for the time, the method and the right on the roll.
 */
export const participationEvents = pgTable(
  'participation_events',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    /** Whoever participates and stays silent agrees; also what an announcement that is taken back comes to. */
    participates: boolean('participates').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationCode, t.seq] })],
)

/** The chair's choice after an objection, once a ballot. */
export const ballotDecisions = pgTable('ballot_decisions', {
  ballotId: ref('ballot_id')
    .primaryKey()
    .references(() => ballots.id),
  sequel: ballotSequel('sequel').notNull(),
  accountId: ref('account_id')
    .notNull()
    .references(() => accounts.id),
  at: recordedAt('at'),
})
