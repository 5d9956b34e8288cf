import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { moment, recordedAt, ref } from './columns'
import { comments } from './comments'
import { opinionChoice } from './pg-enums'

/**
 * Every opinion ever given, append-only. `seq`, `prev` and `replaced` are set by the trigger
 * `record_opinion`, which also keeps `opinions`; a choice of null withdraws.
 */
export const opinionEvents = pgTable(
  'opinion_events',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    seq: integer('seq').notNull(),
    prev: integer('prev'),
    choice: opinionChoice('choice'),
    replaced: opinionChoice('replaced'),
    at: recordedAt('at'),
    requestId: uuid('request_id'),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.accountId, t.seq] }),
    foreignKey({
      name: 'opinion_events_predecessor',
      columns: [t.commentId, t.accountId, t.prev],
      foreignColumns: [t.commentId, t.accountId, t.seq],
    }),
    uniqueIndex('opinion_events_request').on(t.accountId, t.requestId).where(sql`${t.requestId} is not null`),
    // The ticker of the live stream asks for what is newer than its last look.
    index('opinion_events_at').on(t.at),
    check('opinion_events_chain', sql`${t.prev} is not distinct from nullif(${t.seq} - 1, 0)`),
  ],
)

/** One person, one opinion: the latest event of each. */
export const opinions = pgTable(
  'opinions',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    seq: integer('seq').notNull(),
    choice: opinionChoice('choice'),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.accountId] }), index('opinions_account').on(t.accountId)],
)

/** The count of `opinions` by comment, kept by the same triggers. */
export const commentTallies = pgTable('comment_tallies', {
  commentId: ref('comment_id')
    .primaryKey()
    .references(() => comments.id),
  agree: integer('agree').notNull().default(0),
  disagree: integer('disagree').notNull().default(0),
  pass: integer('pass').notNull().default(0),
})

/** The same by delegation, for means over States. */
export const delegationTallies = pgTable(
  'delegation_tallies',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    agree: integer('agree').notNull(),
    disagree: integer('disagree').notNull(),
    pass: integer('pass').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.delegationCode] })],
)

/** `delegation_tallies` as they were when figures by electoral group were last published of a comment. Nobody is shown them. */
export const publishedTallies = pgTable(
  'published_tallies',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    agree: integer('agree').notNull(),
    disagree: integer('disagree').notNull(),
    pass: integer('pass').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.delegationCode] })],
)

/**
 * Every publication of a comment's figures by electoral group: the mean share of agreement over the States of each, by
 * the name of the group. One of a comment is current.
 */
export const groundFigures = pgTable(
  'ground_figures',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    at: recordedAt('at'),
    shares: jsonb('shares').notNull(),
    isCurrent: boolean('is_current').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.at] }),
    uniqueIndex('ground_figures_current').on(t.commentId).where(sql`${t.isCurrent}`),
    index('ground_figures_at').on(t.at),
  ],
)

/** One row: up to when opinions have been looked at for publication. */
export const groundLooked = pgTable(
  'ground_looked',
  { only: boolean('only').primaryKey().default(true), at: moment('at').notNull() },
  (t) => [check('ground_looked_once', sql`${t.only}`)],
)
