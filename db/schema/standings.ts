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
import { recordedAt, ref } from './columns'
import { standing } from './pg-enums'
import { subjects } from './proposals'

/** Views of persons on a proposal or thread, append-only; `record_view` sets `seq` and `prev` and keeps `views`. */
export const viewEvents = pgTable(
  'view_events',
  {
    subjectId: ref('subject_id')
      .notNull()
      .references(() => subjects.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    seq: integer('seq').notNull(),
    prev: integer('prev'),
    choice: standing('choice'),
    reason: text('reason'),
    at: recordedAt('at'),
    requestId: uuid('request_id'),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.accountId, t.seq] }),
    foreignKey({
      name: 'view_events_predecessor',
      columns: [t.subjectId, t.accountId, t.prev],
      foreignColumns: [t.subjectId, t.accountId, t.seq],
    }),
    uniqueIndex('view_events_request').on(t.accountId, t.requestId).where(sql`${t.requestId} is not null`),
    index('view_events_at').on(t.at),
    check('view_events_chain', sql`${t.prev} is not distinct from nullif(${t.seq} - 1, 0)`),
    check('view_events_reason', sql`char_length(${t.reason}) <= 500`),
  ],
)

export const views = pgTable(
  'views',
  {
    subjectId: ref('subject_id')
      .notNull()
      .references(() => subjects.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    seq: integer('seq').notNull(),
    choice: standing('choice'),
    reason: text('reason'),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.accountId] }),
    index('views_choice').on(t.subjectId, t.choice),
  ],
)

/** Positions of delegations, append-only; `account_id` is who declared, the actor is the delegation. */
export const positionEvents = pgTable(
  'position_events',
  {
    subjectId: ref('subject_id')
      .notNull()
      .references(() => subjects.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    prev: integer('prev'),
    choice: standing('choice'),
    reason: text('reason'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
    requestId: uuid('request_id'),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.delegationCode, t.seq] }),
    foreignKey({
      name: 'position_events_predecessor',
      columns: [t.subjectId, t.delegationCode, t.prev],
      foreignColumns: [t.subjectId, t.delegationCode, t.seq],
    }),
    uniqueIndex('position_events_request')
      .on(t.accountId, t.requestId)
      .where(sql`${t.requestId} is not null`),
    index('position_events_time').on(t.subjectId, t.at),
    index('position_events_at').on(t.at),
    check('position_events_chain', sql`${t.prev} is not distinct from nullif(${t.seq} - 1, 0)`),
    check('position_events_reason', sql`char_length(${t.reason}) <= 500`),
  ],
)

/** One State, one position: the latest event of each delegation. */
export const positions = pgTable(
  'positions',
  {
    subjectId: ref('subject_id')
      .notNull()
      .references(() => subjects.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    choice: standing('choice'),
    reason: text('reason'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.delegationCode] })],
)
