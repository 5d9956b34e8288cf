import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, real, smallint } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { recordedAt, ref } from './columns'
import { proposals } from './proposals'

/** What was last found out about who answers alike on a proposal; derived, so it may be computed again at any time. */
export const groupSnapshots = pgTable('group_snapshots', {
  proposalId: ref('proposal_id')
    .primaryKey()
    .references(() => proposals.id),
  computedAt: recordedAt('computed_at'),
  opinions: integer('opinions').notNull(),
  /** A `GroupsSnapshot` of features/opinion-groups. */
  snapshot: jsonb('snapshot').notNull(),
})

/** Where each person stands; shown to that person alone. Groups of opinion name no State. */
export const groupMembers = pgTable(
  'group_members',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    /** None for a person with too few opinions to be placed. */
    group: smallint('group'),
    x: real('x').notNull(),
    y: real('y').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.accountId] }),
    check('group_members_group', sql`${t.group} >= 0`),
  ],
)
