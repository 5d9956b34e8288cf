import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts, delegations } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import { capacity, electoralGroup, role, stance } from './pg-enums'
import { proposals } from './proposals'
import { paragraphs } from './texts'
import { threads } from './threads'

export const comments = pgTable(
  'comments',
  {
    id: id(),
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    threadId: ref('thread_id')
      .notNull()
      .references(() => threads.id),
    /** Counted per proposal: "comment 37". */
    number: integer('number').notNull(),
    parentId: ref('parent_id'),
    /**
     * The numbers from the thread's top down to this comment, four at most: a reply to the third level of
     * replies stands beside what it answers. Sorting by it gives the order of reading.
     */
    path: integer('path').array().notNull(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Seat and State as they were when the comment was written. */
    role: role('role').notNull(),
    delegationCode: text('delegation_code').references(() => delegations.code),
    capacity: capacity('capacity').notNull().default('personal'),
    onBehalfOf: electoralGroup('on_behalf_of'),
    stance: stance('stance'),
    paragraphId: ref('paragraph_id').references(() => paragraphs.id),
    lang: text('lang').notNull(),
    source: text('source').notNull(),
    html: text('html').notNull(),
    renderer: smallint('renderer').notNull(),
    createdAt: recordedAt('created_at'),
    editedAt: moment('edited_at'),
    withdrawnAt: moment('withdrawn_at'),
    hiddenAt: moment('hidden_at'),
    hiddenReason: text('hidden_reason'),
    demonstration: boolean('demonstration').notNull().default(false),
    externalId: integer('external_id'),
    /** Made by the form: the same comment sent twice is one comment. */
    requestId: uuid('request_id').unique(),
  },
  (t) => [
    unique('comments_number').on(t.proposalId, t.number),
    index('comments_reading_order').on(t.threadId, t.path),
    index('comments_newest').on(t.threadId, sql`(${t.path}[1]) desc`, t.path),
    index('comments_created').on(t.createdAt),
    index('comments_author').on(t.accountId),
    index('comments_parent').on(t.parentId),
    index('comments_taken_away')
      .on(sql`greatest(${t.hiddenAt}, ${t.withdrawnAt})`)
      .where(sql`${t.hiddenAt} is not null or ${t.withdrawnAt} is not null`),
    check('comments_depth', sql`cardinality(${t.path}) between 1 and 4`),
    check('comments_state_speaks', sql`${t.capacity} = 'personal' or ${t.delegationCode} is not null`),
    check('comments_group_named', sql`(${t.capacity} = 'group') = (${t.onBehalfOf} is not null)`),
    check('comments_length', sql`char_length(${t.source}) between 0 and 3000`),
  ],
)

/** What a comment said before each edit. */
export const commentVersions = pgTable(
  'comment_versions',
  {
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id),
    seq: integer('seq').notNull(),
    source: text('source').notNull(),
    html: text('html').notNull(),
    renderer: smallint('renderer').notNull(),
    writtenAt: moment('written_at').notNull(),
    replacedAt: recordedAt('replaced_at'),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.seq] })],
)
