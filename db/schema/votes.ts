import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { ballotRoll, ballots } from './ballots'
import { moment, recordedAt, ref } from './columns'
import { voteChoice } from './pg-enums'

/**
 * Votes of delegations, append-only; `account_id` is who cast, the actor is the delegation. The trigger
 * `number_vote` keeps the ballot open while it works, asks for the right to vote on the roll and for the time
 * by the database's clock, and sets `seq`, `prev` and `at`.
 */
export const voteEvents = pgTable(
  'vote_events',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    prev: integer('prev'),
    choice: voteChoice('choice').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    /** No default: it is taken after the wait for the ballot, or a vote could be older than its close. */
    at: moment('at').notNull(),
    requestId: uuid('request_id'),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.delegationCode, t.seq] }),
    foreignKey({
      name: 'vote_events_predecessor',
      columns: [t.ballotId, t.delegationCode, t.prev],
      foreignColumns: [t.ballotId, t.delegationCode, t.seq],
    }),
    foreignKey({
      name: 'vote_events_roll',
      columns: [t.ballotId, t.delegationCode],
      foreignColumns: [ballotRoll.ballotId, ballotRoll.delegationCode],
    }),
    uniqueIndex('vote_events_request').on(t.accountId, t.requestId).where(sql`${t.requestId} is not null`),
    index('vote_events_at').on(t.at),
    check('vote_events_chain', sql`${t.prev} is not distinct from nullif(${t.seq} - 1, 0)`),
  ],
)

/** One State, one vote: the latest event of each delegation. */
export const votes = pgTable(
  'votes',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    choice: voteChoice('choice').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationCode] })],
)

/** One explanation of vote (of position, where nobody voted) a delegation, published with the result. */
export const voteExplanations = pgTable(
  'vote_explanations',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    lang: text('lang').notNull(),
    body: text('body').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.delegationCode] }),
    check('vote_explanations_length', sql`char_length(${t.body}) between 1 and 3000`),
  ],
)

/** A State's note that it had meant to vote otherwise. Shown with the record; the tally never changes. */
export const voteCorrections = pgTable(
  'vote_corrections',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    meant: voteChoice('meant').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.delegationCode] })],
)
