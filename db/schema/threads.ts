import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import { audience } from './pg-enums'
import { proposals, subjects } from './proposals'

export const threads = pgTable(
  'threads',
  {
    id: id(),
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    /** Counted per proposal; the general thread is number 1. */
    number: integer('number').notNull(),
    subjectId: ref('subject_id')
      .notNull()
      .unique()
      .references(() => subjects.id),
    isGeneral: boolean('is_general').notNull().default(false),
    /** None for the general thread, whose name is translated. */
    title: text('title'),
    lang: text('lang'),
    audience: audience('audience').notNull().default('public'),
    /** The delegation whose room this is, when the audience is one delegation. */
    audienceDelegation: text('audience_delegation').references(() => delegations.code),
    openedBy: ref('opened_by').references(() => accounts.id),
    openedAt: recordedAt('opened_at'),
    pinnedAt: moment('pinned_at'),
    lockedAt: moment('locked_at'),
    closedAt: moment('closed_at'),
    label: text('label'),
  },
  (t) => [
    unique('threads_number').on(t.proposalId, t.number),
    uniqueIndex('threads_one_general').on(t.proposalId).where(sql`${t.isGeneral}`),
    index('threads_proposal').on(t.proposalId),
    check('threads_title', sql`${t.isGeneral} or ${t.title} is not null`),
    check(
      'threads_delegation_room',
      sql`(${t.audience} = 'delegation') = (${t.audienceDelegation} is not null)`,
    ),
  ],
)
