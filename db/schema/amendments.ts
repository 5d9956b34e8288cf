import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Multilingual } from '@/i18n/locales'
import { accounts, delegations } from './accounts'
import { id, moment, recordedAt, ref } from './columns'
import { amendmentKind } from './pg-enums'
import { proposals } from './proposals'
import { textVersions } from './texts'

/**
 * An amendment to one paragraph of a proposal's text, never changed. The trigger `number_amendment` numbers it within
 * the proposal ("A.3") and takes none once voting has begun.
 */
export const amendments = pgTable(
  'amendments',
  {
    id: id(),
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    number: integer('number').notNull(),
    /** The version that the author saw. */
    versionId: ref('version_id')
      .notNull()
      .references(() => textVersions.id),
    paragraph: integer('paragraph').notNull(),
    kind: amendmentKind('kind').notNull(),
    /** In the languages that the author gave; none where a paragraph is deleted. */
    body: jsonb('body').$type<Partial<Multilingual>>(),
    /** The language that stands in for those that are missing. */
    lang: text('lang'),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
    requestId: uuid('request_id'),
  },
  (t) => [
    unique('amendments_number').on(t.proposalId, t.number),
    uniqueIndex('amendments_request').on(t.accountId, t.requestId).where(sql`${t.requestId} is not null`),
    check('amendments_body', sql`(${t.kind} = 'delete') = (${t.body} is null)`),
    check(
      'amendments_lang',
      sql`(${t.body} is null) = (${t.lang} is null) and (${t.body} is null or ${t.body} ? ${t.lang})`,
    ),
  ],
)

/** By the author, before voting begins. */
export const amendmentWithdrawals = pgTable('amendment_withdrawals', {
  amendmentId: ref('amendment_id')
    .primaryKey()
    .references(() => amendments.id),
  accountId: ref('account_id')
    .notNull()
    .references(() => accounts.id),
  at: recordedAt('at'),
})

/** Requests of States for separate votes on paragraphs, append-only; the latest counts, null takes it back. */
export const divisionEvents = pgTable(
  'division_events',
  {
    proposalId: ref('proposal_id')
      .notNull()
      .references(() => proposals.id),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    seq: integer('seq').notNull(),
    paragraphs: integer('paragraphs').array(),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.delegationCode, t.seq] }),
    check('division_events_paragraphs', sql`cardinality(${t.paragraphs}) between 1 and 100`),
  ],
)

/** States that object to a request for division, which is then itself put to the vote. */
export const divisionObjections = pgTable(
  'division_objections',
  {
    proposalId: ref('proposal_id').notNull(),
    requester: text('requester').notNull(),
    requestSeq: integer('request_seq').notNull(),
    delegationCode: text('delegation_code')
      .notNull()
      .references(() => delegations.code),
    accountId: ref('account_id')
      .notNull()
      .references(() => accounts.id),
    at: recordedAt('at'),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.requester, t.requestSeq, t.delegationCode] }),
    foreignKey({
      name: 'division_objections_request',
      columns: [t.proposalId, t.requester, t.requestSeq],
      foreignColumns: [divisionEvents.proposalId, divisionEvents.delegationCode, divisionEvents.seq],
    }),
    check('division_objections_by_others', sql`${t.requester} <> ${t.delegationCode}`),
  ],
)
