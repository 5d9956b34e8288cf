import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { amendments } from './amendments'
import { ballots } from './ballots'
import { id, recordedAt, ref } from './columns'
import { organ, resultVisibility, seriesStepKind, skipReason, threshold } from './pg-enums'
import { proposals } from './proposals'
import { textVersions } from './texts'

/**
 * The chair's sequence of decisions on a proposal. Its terms hold for every step (a motion for division is decided by
 * simple majority) and never change; until the first step a new series replaces it, from then on none does.
 */
export const series = pgTable(
  'series',
  {
    id: id(),
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    /** Counted within the proposal; the last one counts. */
    number: integer('number').notNull(),
    versionId: ref('version_id')
      .notNull()
      .references(() => textVersions.id),
    organ: organ('organ').notNull(),
    threshold: threshold('threshold').notNull(),
    visibility: resultVisibility('visibility').notNull(),
    /** How long each step is open. */
    minutes: integer('minutes').notNull(),
    /** Whether the decision on the whole sets the proposal's stage by itself. */
    decides: boolean('decides').notNull().default(false),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [
    unique('series_number').on(t.proposalId, t.number),
    check('series_minutes', sql`${t.minutes} between 1 and 10080`),
    check('series_committee', sql`${t.organ} = 'plenary' or ${t.threshold} = 'simple'`),
  ],
)

/** The amendments in the chair's order, each with the numbers of those that it makes void when adopted. */
export const seriesAmendments = pgTable(
  'series_amendments',
  {
    seriesId: ref('series_id')
      .notNull()
      .references(() => series.id),
    position: integer('position').notNull(),
    amendmentId: ref('amendment_id')
      .notNull()
      .references(() => amendments.id),
    voids: integer('voids').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.position] }),
    unique('series_amendments_once').on(t.seriesId, t.amendmentId),
  ],
)

/** What was put to the vote, and what was not and why, in order; append-only. */
export const seriesSteps = pgTable(
  'series_steps',
  {
    seriesId: ref('series_id')
      .notNull()
      .references(() => series.id),
    position: integer('position').notNull(),
    kind: seriesStepKind('kind').notNull(),
    amendmentId: ref('amendment_id').references(() => amendments.id),
    /** Who requested the division that is voted on. */
    delegationCode: text('delegation_code').references(() => delegations.code),
    paragraph: integer('paragraph'),
    ballotId: ref('ballot_id')
      .unique()
      .references(() => ballots.id),
    reason: skipReason('reason'),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.position] }),
    unique('series_steps_amendment').on(t.seriesId, t.amendmentId),
    unique('series_steps_division').on(t.seriesId, t.delegationCode),
    unique('series_steps_paragraph').on(t.seriesId, t.paragraph),
    uniqueIndex('series_steps_whole').on(t.seriesId).where(sql`${t.kind} = 'whole'`),
    check('series_steps_decided', sql`(${t.ballotId} is null) <> (${t.reason} is null)`),
    check(
      'series_steps_about',
      sql`(${t.amendmentId} is not null) = (${t.kind} = 'amendment') and (${t.delegationCode} is not null) = (${t.kind} = 'division') and (${t.paragraph} is not null) = (${t.kind} = 'paragraph')`,
    ),
  ],
)
