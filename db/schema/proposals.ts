import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Multilingual } from '@/i18n/locales'
import { id, moment, recordedAt, ref } from './columns'
import { collection, stage, subjectKind } from './pg-enums'
import { texts } from './texts'

/** What views and positions are about: a proposal or a thread, each the owner of one row here. */
export const subjects = pgTable('subjects', { id: id(), kind: subjectKind('kind').notNull() })

export type ContextItem = { date: string; body: Multilingual }
export type Figure = { value: string; body: Multilingual }

export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    collection: collection('collection').notNull().default('agenda'),
    /** Place on the agenda; none for method examples. */
    number: integer('number'),
    stage: stage('stage').notNull().default('draft'),
    stageSince: recordedAt('stage_since'),
    subjectId: ref('subject_id')
      .notNull()
      .unique()
      .references(() => subjects.id),
    textId: ref('text_id').references(() => texts.id),
    title: jsonb('title').$type<Multilingual>().notNull(),
    longTitle: jsonb('long_title').$type<Multilingual>().notNull(),
    summary: jsonb('summary').$type<Multilingual>().notNull(),
    /** A short quotation, in the language of the source. */
    quote: text('quote'),
    source: jsonb('source').$type<Multilingual>(),
    context: jsonb('context').$type<ContextItem[]>().notNull().default([]),
    figures: jsonb('figures').$type<Figure[]>().notNull().default([]),
    demonstration: boolean('demonstration').notNull().default(false),
    /** Views, positions, opinions and comments are taken until this moment of the database's clock. */
    closesAt: moment('closes_at'),
    /** Since when it is announced that opinions here are published row by row; kept by `judge_row_announcement`. */
    rowsPerPersonAnnouncedAt: moment('rows_per_person_announced_at'),
    createdAt: recordedAt('created_at'),
  },
  (t) => [uniqueIndex('proposals_agenda_number').on(t.number).where(sql`${t.collection} = 'agenda'`)],
)

/** Numbers given out so far. Apart from `proposals`, so that posting never waits for a vote's share lock. */
export const proposalCounters = pgTable('proposal_counters', {
  proposalId: ref('proposal_id')
    .primaryKey()
    .references(() => proposals.id),
  threads: integer('threads').notNull().default(0),
  comments: integer('comments').notNull().default(0),
})

/** Deliberations brought in from elsewhere, once each. */
export const imports = pgTable('imports', {
  proposalId: ref('proposal_id')
    .primaryKey()
    .references(() => proposals.id),
  source: text('source').notNull(),
  digest: text('digest').notNull(),
  summary: jsonb('summary').$type<Record<string, string | number>>().notNull(),
  importedAt: recordedAt('imported_at'),
})
