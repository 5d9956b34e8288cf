import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { bytea } from './bytea'
import { id, moment, recordedAt, ref } from './columns'
import { accountKind, delegationKind, electoralGroup, role } from './pg-enums'

/** The team of a State, an observer or an organisation; one each, known by its code in `data/states.json`. */
export const delegations = pgTable(
  'delegations',
  {
    code: text('code').primaryKey(),
    kind: delegationKind('kind').notNull(),
    electoralGroup: electoralGroup('electoral_group'),
    votingSuspended: boolean('voting_suspended').notNull().default(false),
  },
  (t) => [
    check(
      'delegations_group_of_states',
      sql`(${t.kind} = 'member_state') = (${t.electoralGroup} is not null)`,
    ),
    check('delegations_code', sql`${t.code} ~ '^[A-Z]{2}$'`),
  ],
)

/** A person's seat, or the pseudonym of a participant in an imported deliberation (who can't sign in). */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    kind: accountKind('kind').notNull().default('seat'),
    login: text('login'),
    passwordHash: text('password_hash'),
    role: role('role').notNull(),
    delegationCode: text('delegation_code').references(() => delegations.code),
    /** A moderator's seat: appeals go to a moderator of another electoral group. */
    electoralGroup: electoralGroup('electoral_group'),
    /** The delegation that a moderator comes from; gives no right but to hand on the State's vote. */
    homeDelegationCode: text('home_delegation_code').references(() => delegations.code),
    /** May declare positions and speak for the State beside the head. */
    authorised: boolean('authorised').notNull().default(false),
    demonstration: boolean('demonstration').notNull().default(false),
    createdAt: recordedAt('created_at'),
    suspendedAt: moment('suspended_at'),
  },
  (t) => [
    uniqueIndex('accounts_login').on(t.login),
    uniqueIndex('accounts_one_head').on(t.delegationCode).where(sql`${t.role} = 'head'`),
    uniqueIndex('accounts_one_acting_head').on(t.delegationCode).where(sql`${t.role} = 'acting_head'`),
    index('accounts_delegation').on(t.delegationCode),
    check('accounts_login_of_seats', sql`(${t.kind} = 'seat') = (${t.login} is not null)`),
    check(
      'accounts_delegates_have_delegation',
      sql`${t.role} not in ('expert', 'delegate', 'acting_head', 'head') or ${t.delegationCode} is not null`,
    ),
    check(
      'accounts_moderators_have_group',
      sql`(${t.role} = 'moderator') = (${t.electoralGroup} is not null)`,
    ),
    check(
      'accounts_officers_have_no_delegation',
      sql`${t.role} not in ('moderator', 'secretariat') or ${t.delegationCode} is null`,
    ),
    check('accounts_home_of_moderators', sql`${t.homeDelegationCode} is null or ${t.role} = 'moderator'`),
    check(
      'accounts_authorised_delegates',
      sql`not ${t.authorised} or ${t.role} in ('delegate', 'acting_head', 'head')`,
    ),
  ],
)

/** Sign-ins, revocable; the cookie holds the id, the row only its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: bytea('id_hash').primaryKey(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    assurance: smallint('assurance').notNull().default(1),
    createdAt: recordedAt('created_at'),
    seenAt: recordedAt('seen_at'),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('sessions_account').on(t.accountId)],
)

/** Counters of attempts in fixed windows, shared by all processes. Unlogged (see the migration): they may die with a crash. */
export const rateWindows = pgTable('rate_windows', {
  key: text('key').primaryKey(),
  startedAt: recordedAt('started_at'),
  used: integer('used').notNull().default(1),
})
