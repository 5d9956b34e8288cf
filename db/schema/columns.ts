import { sql } from 'drizzle-orm'
import { bigint, timestamp } from 'drizzle-orm/pg-core'

export const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
export const ref = (name: string) => bigint(name, { mode: 'number' })
/** Always the database's clock, and the statement's moment rather than the transaction's start. */
export const moment = (name: string) => timestamp(name, { withTimezone: true })
export const recordedAt = (name: string) => moment(name).notNull().default(sql`clock_timestamp()`)
