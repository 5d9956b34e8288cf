import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, real, smallint } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { recordedAt, ref } from './columns'
import { proposals } from './proposals'

/** A comment by its number within the proposal, with the persons on one side and all who judged it. */
export type GroupedShare = { agree: number; disagree: number; given: number }
export type TellingComment = { comment: number; side: 'agree' | 'disagree'; members: number; given: number }

export type GroupsSnapshot = {
  persons: number
  comments: number
  /** Persons with opinions enough to be placed. */
  grouped: number
  /** Mean adjusted Rand index when 5 % of the opinions are left out; null where there is one group or none. */
  stability: number | null
  /** Largest first; those too small to be shown keep their size to themselves: `size` is null. */
  groups: { size: number | null; telling: TellingComment[] }[]
  /** Every comment that enough members of every shown group judged, from consensus to division. */
  strip: { comment: number; consensus: number; shares: GroupedShare[] }[]
  majority: { agree: TellingComment[]; disagree: TellingComment[] }
  /** Where persons stand, by place and group alone, in no order of persons; none where it would mislead. */
  points: [x: number, y: number, group: number][] | null
}

/** What was last found out about who answers alike on a proposal; derived, so it may be computed again at any time. */
export const groupSnapshots = pgTable('group_snapshots', {
  proposalId: ref('proposal_id')
    .primaryKey()
    .references(() => proposals.id),
  computedAt: recordedAt('computed_at'),
  opinions: integer('opinions').notNull(),
  snapshot: jsonb('snapshot').$type<GroupsSnapshot>().notNull(),
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
