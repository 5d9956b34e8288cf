import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { bytea } from './bytea'
import { recordedAt } from './columns'

/**
 * What somebody typed into a form that was refused, kept for a day so that nothing is lost without JavaScript,
 * even when the session had expired. The cookie holds the token, the row its SHA-256.
 */
export const drafts = pgTable('drafts', {
  tokenHash: bytea('token_hash').primaryKey(),
  form: text('form').notNull(),
  fields: jsonb('fields').$type<Record<string, string>>().notNull(),
  savedAt: recordedAt('saved_at'),
})
