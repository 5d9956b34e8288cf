import { boolean, integer, pgTable, primaryKey, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { recordedAt, ref } from './columns'
import { proposals } from './proposals'

/**
 * The secretariat's announcements that the opinions under a proposal are published row by row under pseudonyms, and
 * their withdrawals; append-only and public. The trigger takes them only before anybody has said anything there, and
 * keeps `proposals.rows_per_person_announced_at`.
 */
export const rowAnnouncements = pgTable(
  'row_announcements',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    seq: integer('seq').notNull(),
    announced: boolean('announced').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.seq] })],
)

/**
 * A person's number in the rows of one proposal: drawn at random where opinions are given here, the source's own for
 * an imported conversation. Given once, never changed, and nothing can be told from it.
 */
export const pseudonyms = pgTable(
  'pseudonyms',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    number: integer('number').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.number] }),
    unique('pseudonyms_person').on(t.proposalId, t.accountId),
  ],
)
