import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, primaryKey, real, smallint } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { moment, recordedAt, ref } from './columns'
import { subjects } from './proposals'

const subject = () =>
  ref('subject_id')
    .notNull()
    .references(() => subjects.id)

/**
 * What was last found out about who answers alike on a proposal or in a thread; derived, so it may be computed again at
 * any time.
 */
export const groupSnapshots = pgTable('group_snapshots', {
  subjectId: subject().primaryKey(),
  computedAt: recordedAt('computed_at'),
  opinions: integer('opinions').notNull(),
  /** A `GroupsSnapshot` of features/opinion-groups. */
  snapshot: jsonb('snapshot').notNull(),
})

/** Where each person stands; shown to that person alone. Groups of opinion name no State. */
export const groupMembers = pgTable(
  'group_members',
  {
    subjectId: subject(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    /** None for a person with too few opinions to be placed. */
    group: smallint('group'),
    x: real('x').notNull(),
    y: real('y').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.accountId] }),
    check('group_members_group', sql`${t.group} >= 0`),
  ],
)

/** Proposals and threads whose groups are older than their opinions. */
export const groupsDue = pgTable('groups_due', {
  subjectId: subject().primaryKey(),
  since: recordedAt('since'),
  /** Moves on with every further change: what was computed before it must be computed again. */
  notedAt: moment('noted_at').notNull(),
})

/** One row: up to when changes have been looked for. */
export const groupsLooked = pgTable(
  'groups_looked',
  { only: boolean('only').primaryKey().default(true), at: moment('at').notNull() },
  (t) => [check('groups_looked_once', sql`${t.only}`)],
)
