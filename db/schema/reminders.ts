import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { delegations } from './accounts'
import { ballots } from './ballots'
import { moment, recordedAt, ref } from './columns'
import { ballotMoment, reminderKind } from './pg-enums'

/**
 * What happened to a ballot, append-only, each moment once: the key makes a second close impossible, whatever ran
 * twice. All but the outcome of a vote are written by triggers.
 */
export const ballotMoments = pgTable(
  'ballot_moments',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    moment: ballotMoment('moment').notNull(),
    /** When it took effect: the announced time of an opening or close, however late it was recorded. */
    at: moment('at').notNull(),
    recordedAt: recordedAt('recorded_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ballotId, t.moment] }),
    uniqueIndex('ballot_moments_one_outcome')
      .on(t.ballotId)
      .where(sql`${t.moment} in ('silence_kept', 'adopted', 'not_adopted')`),
  ],
)

/** That a delegation was reminded of a ballot in which it hadn't acted. Told to that delegation only. */
export const reminders = pgTable(
  'reminders',
  {
    ballotId: ref('ballot_id')
      .notNull()
      .references(() => ballots.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    kind: reminderKind('kind').notNull(),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.delegationCode, t.ballotId, t.kind] })],
)
