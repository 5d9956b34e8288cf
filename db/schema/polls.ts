import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import type { Multilingual } from '@/i18n/locales'
import { accounts } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import { proposals } from './proposals'

/** A text in at least one of the six languages. */
export type PartlyMultilingual = Partial<Multilingual>

/** A secret, advisory question to persons. Its terms are announced with the row and never change. */
export const polls = pgTable(
  'polls',
  {
    id: id(),
    /** Public, counted over all polls without a gap; set by the trigger `number_poll`. */
    number: integer('number').notNull().unique(),
    proposalId: ref('proposal_id').references(() => proposals.id),
    question: jsonb('question').$type<PartlyMultilingual>().notNull(),
    /** Two to eight answers in their fixed order; an answer is known by its place, from 1. */
    options: jsonb('options').$type<PartlyMultilingual[]>().notNull(),
    demonstration: boolean('demonstration').notNull().default(false),
    announcedAt: recordedAt('announced_at'),
    announcedBy: ref('announced_by')
      .notNull()
      .references(() => accounts.id),
    opensAt: moment('opens_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    /** Set where whoever announced it closed it before its time; `closes_at` is that moment. */
    closedBy: ref('closed_by').references(() => accounts.id),
    /** When the close was recorded, after the last answer under way; no result is shown before. */
    settledAt: moment('settled_at'),
  },
  (t) => [
    index('polls_unsettled').on(t.closesAt).where(sql`${t.settledAt} is null`),
    check('polls_duration', sql`${t.closesAt} > ${t.opensAt}`),
    check('polls_options', sql`jsonb_array_length(${t.options}) between 2 and 8`),
  ],
)

/**
 * How often each answer was given: all counts of a poll in one row, and no row for any single answer, so that the
 * row's version, place and transaction are the same whatever was chosen. The application's role can't read it.
 */
export const pollTallies = pgTable('poll_tallies', {
  pollId: ref('poll_id')
    .primaryKey()
    .references(() => polls.id),
  counts: integer('counts').array().notNull(),
})

/** Who has taken part, once; without a moment, a number or an answer. */
export const pollParticipations = pgTable(
  'poll_participations',
  {
    pollId: ref('poll_id')
      .notNull()
      .references(() => polls.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.accountId] })],
)
