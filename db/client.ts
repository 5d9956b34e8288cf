import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import * as schema from './schema'

export type Database = PostgresJsDatabase<typeof schema>
/** What queries and mutations take: the pool or a transaction on it. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'>

export function connect(url: string, max: number) {
  const client = postgres(url, { max, onnotice: () => {}, connect_timeout: 5, idle_timeout: 60 })
  return Object.assign(drizzle(client, { schema }), { close: () => client.end({ timeout: 5 }) })
}

// One pool a process, also across development reloads.
const held = globalThis as { comityDatabase?: ReturnType<typeof connect> }

/** The application's pool, opened on first use. */
export function database() {
  held.comityDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return held.comityDatabase
}
