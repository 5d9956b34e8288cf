import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { moment, recordedAt, ref } from './columns'
import { electoralGroup, role } from './pg-enums'

/**
 * Seats that are offered to persons: by the secretariat of a head, observer or moderator, by a head of the members of
 * the own delegation. The link in the letter is made from the id and a secret that the database doesn't know.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    role: role('role').notNull(),
    delegationCode: text('delegation_code').references(() => delegations.code),
    electoralGroup: electoralGroup('electoral_group'),
    /** Where the letter goes, forgotten thirty days after the invitation has ended, and its language. */
    address: text('address'),
    lang: text('lang').notNull(),
    invitedBy: ref('invited_by')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
    expiresAt: moment('expires_at').notNull().default(sql`clock_timestamp() + interval '14 days'`),
    withdrawnAt: moment('withdrawn_at'),
    acceptedAt: moment('accepted_at'),
    accountId: ref('account_id').references(() => accounts.id),
  },
  (t) => [
    index('invitations_by').on(t.invitedBy, t.at),
    check('invitations_address', sql`char_length(${t.address}) between 3 and 254`),
    check('invitations_accepted', sql`(${t.acceptedAt} is null) = (${t.accountId} is null)`),
    check('invitations_moderators', sql`(${t.role} = 'moderator') = (${t.electoralGroup} is not null)`),
  ],
)
