import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Multilingual } from '@/i18n/locales'
import { accounts } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import { comments } from './comments'
import { electoralGroup, moderationAct, role } from './pg-enums'
import { proposals } from './proposals'
import { threads } from './threads'

/** The list of reasons that moderators choose from and readers see; the secretariat keeps it. */
export const moderationReasons = pgTable('moderation_reasons', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  title: jsonb('title').$type<Multilingual>().notNull(),
  /** Personal data or malware: one moderator may hide at once, another reviews within 24 hours. */
  urgent: boolean('urgent').notNull().default(false),
  retiredAt: moment('retired_at'),
})

/** Every intervention, append-only and public: who, what, why. Numbered without a gap. */
export const moderationLog = pgTable(
  'moderation_log',
  {
    number: integer('number').primaryKey(),
    act: moderationAct('act').notNull(),
    /** Nobody's, where a comment is shown again because no second moderator reviewed its hiding in time. */
    accountId: ref('account_id').references(() => accounts.id),
    role: role('role'),
    electoralGroup: electoralGroup('electoral_group'),
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    threadId: ref('thread_id').references(() => threads.id),
    commentId: ref('comment_id').references(() => comments.id),
    reasonCode: text('reason_code').references(() => moderationReasons.code),
    /** In the moderator's words, public. */
    reason: text('reason'),
    /** What the act needs besides: the label given, the thread moved to. */
    detail: text('detail'),
    at: recordedAt('at'),
  },
  (t) => [
    index('moderation_log_comment').on(t.commentId),
    index('moderation_log_thread').on(t.threadId),
    index('moderation_log_at').on(t.at),
    check(
      'moderation_log_by',
      sql`(${t.accountId} is null) = (${t.role} is null) and (${t.accountId} is not null or ${t.act} = 'restore')`,
    ),
    check('moderation_log_reason', sql`char_length(${t.reason}) <= 500`),
  ],
)

/** A reader's report of a comment; one open report a person and comment. */
export const flags = pgTable(
  'flags',
  {
    id: id(),
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    reasonCode: text('reason_code')
      .notNull()
      .references(() => moderationReasons.code),
    note: text('note'),
    at: recordedAt('at'),
    /** The entry of the log that settled it. */
    settledBy: integer('settled_by').references(() => moderationLog.number),
  },
  (t) => [
    uniqueIndex('flags_one_open').on(t.commentId, t.accountId).where(sql`${t.settledBy} is null`),
    index('flags_open').on(t.at).where(sql`${t.settledBy} is null`),
    check('flags_note', sql`char_length(${t.note}) <= 500`),
  ],
)

/**
 * A moderator's private word to an author, and what the author is told of decisions. Read by the two alone. From nobody:
 * the comment is shown again, since its hiding was not reviewed.
 */
export const authorNotes = pgTable(
  'author_notes',
  {
    id: id(),
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    fromAccountId: ref('from_account_id').references(() => accounts.id),
    toAccountId: ref('to_account_id')
      .notNull()
      .references(() => accounts.id),
    body: text('body').notNull(),
    at: recordedAt('at'),
    readAt: moment('read_at'),
  },
  (t) => [
    index('author_notes_to').on(t.toAccountId, t.at),
    check('author_notes_length', sql`char_length(${t.body}) between 1 and 1000`),
  ],
)

/** The chair's summary of a thread, every version kept. */
export const threadSummaries = pgTable(
  'thread_summaries',
  {
    threadId: ref('thread_id')
      .notNull()
      .references(() => threads.id),
    version: integer('version').notNull(),
    lang: text('lang').notNull(),
    source: text('source').notNull(),
    html: text('html').notNull(),
    renderer: smallint('renderer').notNull(),
    /** How many comments it takes into account. */
    comments: integer('comments').notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.version] })],
)
