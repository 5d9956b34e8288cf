import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { Locale, Multilingual } from '@/i18n/locales'
import { id, recordedAt, ref } from './columns'
import { textKind } from './pg-enums'

/** One model for proposals, rules, ballots, summaries and reports. */
export const texts = pgTable('texts', { id: id(), kind: textKind('kind').notNull() })

export const textVersions = pgTable(
  'text_versions',
  {
    id: id(),
    textId: ref('text_id')
      .notNull()
      .references(() => texts.id),
    number: integer('number').notNull(),
    label: text('label').notNull(),
    sha256: text('sha256').notNull(),
    publishedAt: recordedAt('published_at'),
  },
  (t) => [unique('text_versions_number').on(t.textId, t.number)],
)

/**
 * A paragraph's identity: its number stays when the wording changes, so that comments keep their place. One that an
 * amendment inserts stands between two others: 2.1 follows 2.
 */
export const paragraphs = pgTable(
  'paragraphs',
  {
    id: id(),
    textId: ref('text_id')
      .notNull()
      .references(() => texts.id),
    number: doublePrecision('number').notNull(),
  },
  (t) => [unique('paragraphs_number').on(t.textId, t.number)],
)

export const paragraphVersions = pgTable(
  'paragraph_versions',
  {
    versionId: ref('version_id')
      .notNull()
      .references(() => textVersions.id),
    paragraphId: ref('paragraph_id')
      .notNull()
      .references(() => paragraphs.id),
    position: integer('position').notNull(),
    body: jsonb('body').$type<Multilingual>().notNull(),
    /** Where it was written in one language, which stands in for those that are missing. */
    standIn: jsonb('stand_in').$type<{ lang: Locale; for: Locale[] }>(),
    citation: jsonb('citation').$type<Multilingual>(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.paragraphId] }),
    index('paragraph_versions_order').on(t.versionId, t.position),
  ],
)
