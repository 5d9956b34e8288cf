import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { ballots } from './ballots'
import { moment, recordedAt, ref } from './columns'
import { electoralGroup, role, sponsorship, stage } from './pg-enums'
import { proposals } from './proposals'

/**
 * Observers that submit and co-sponsor texts as Member States do, with the resolution that says so. Rows come with
 * migrations, before the delegations are loaded; hence no foreign key.
 */
export const textSubmitters = pgTable('text_submitters', {
  delegationCode: text('delegation_code').primaryKey(),
  basis: text('basis').notNull(),
})

/**
 * Who sponsors a proposal, append-only; null withdraws. The trigger `number_sponsorship` asks for the cut-off by the
 * database's clock and for the right of the account, sets `seq` and `prev`, and keeps `sponsorships`.
 */
export const sponsorshipEvents = pgTable(
  'sponsorship_events',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    prev: integer('prev'),
    standing: sponsorship('standing'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.delegationCode, t.seq] }),
    foreignKey({
      name: 'sponsorship_events_predecessor',
      columns: [t.proposalId, t.delegationCode, t.prev],
      foreignColumns: [t.proposalId, t.delegationCode, t.seq],
    }),
    index('sponsorship_events_time').on(t.proposalId, t.at),
    check('sponsorship_events_chain', sql`${t.prev} is not distinct from nullif(${t.seq} - 1, 0)`),
  ],
)

/** One delegation, one sponsorship of a proposal: the latest event. */
export const sponsorships = pgTable(
  'sponsorships',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    standing: sponsorship('standing'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.delegationCode] })],
)

/** Until when delegations may join the sponsors; the latest row counts, null is no cut-off. Append-only. */
export const sponsorCutoffs = pgTable(
  'sponsor_cutoffs',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    seq: integer('seq').notNull(),
    until: moment('until'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.seq] })],
)

/**
 * Every change of a proposal's stage, append-only and public. The trigger `change_stage` applies it to the proposal:
 * the application's role can't. `delegation_code` is the main sponsor that withdrew it; `ballot_id` the decision that
 * brought it about, which needs no account and no other reason.
 */
export const stageChanges = pgTable(
  'stage_changes',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    seq: integer('seq').notNull(),
    from: stage('from_stage').notNull(),
    to: stage('to_stage').notNull(),
    reason: text('reason'),
    delegationCode: text('delegation_code').references(() => delegations.code),
    ballotId: ref('ballot_id')
      .unique()
      .references(() => ballots.id),
    accountId: ref('account_id').references(() => accounts.id),
    role: role('role'),
    electoralGroup: electoralGroup('electoral_group'),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.seq] }),
    check('stage_changes_reason', sql`char_length(${t.reason}) between 1 and 500`),
    check(
      'stage_changes_by',
      sql`num_nonnulls(${t.reason}, ${t.accountId}, ${t.role}) = case when ${t.ballotId} is null then 3 else 0 end`,
    ),
    check('stage_changes_change', sql`${t.from} <> ${t.to}`),
    check('stage_changes_withdrawal', sql`${t.delegationCode} is null or ${t.to} = 'closed'`),
  ],
)
