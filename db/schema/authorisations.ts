import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { moment, ref } from './columns'
import { authorisationAct, role } from './pg-enums'

/**
 * Who was let act for a State, by whom and when: append-only. The web gives member, act and actor; the trigger
 * `apply_authorisation` asks for the actor's right, fills in the rest and changes the member's seat.
 */
export const authorisationEvents = pgTable(
  'authorisation_events',
  {
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    /** Counted within the delegation, in the order in which the changes took effect. */
    seq: integer('seq').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    act: authorisationAct('act').notNull(),
    actorId: ref('actor_id')
      .notNull()
      .references(() => accounts.id),
    /** The seat from which it was done; a later change of role doesn't rewrite the log. */
    actorRole: role('actor_role').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.delegationCode, t.seq] })],
)
