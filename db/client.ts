import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import * as schema from './schema'

export type Database = PostgresJsDatabase<typeof schema>
/** What queries and mutations take: the pool or a transaction on it. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'>

type Client = Pick<postgres.Sql, 'unsafe'> &
  Partial<Pick<postgres.Sql, 'begin'> & Pick<postgres.TransactionSql, 'savepoint'>>
type Work = (client: postgres.TransactionSql) => unknown

/**
 * Lets PostgreSQL keep every statement with parameters, parsed and planned, on its connection. Drizzle asks for none to
 * be kept unless it has a name, which costs a second round trip and a new plan each time.
 */
function prepared<C extends Client>(client: C): C {
  const { unsafe, begin, savepoint } = client
  const kept = (work: unknown) =>
    typeof work === 'function' ? (inner: postgres.TransactionSql) => (work as Work)(prepared(inner)) : work
  return Object.assign(client, {
    unsafe: (text: string, values?: never[], options?: postgres.UnsafeQueryOptions) =>
      unsafe(text, values, { ...options, prepare: true }),
    ...(begin && { begin: (...given: unknown[]) => Reflect.apply(begin, client, given.map(kept)) }),
    ...(savepoint && {
      savepoint: (...given: unknown[]) => Reflect.apply(savepoint, client, given.map(kept)),
    }),
  })
}

export function connect(url: string, max: number) {
  const client = prepared(postgres(url, { max, onnotice: () => {}, connect_timeout: 5, idle_timeout: 60 }))
  return Object.assign(drizzle(client, { schema }), { close: () => client.end({ timeout: 5 }) })
}

// One pool a process, also across development reloads.
const held = globalThis as { comityDatabase?: ReturnType<typeof connect> }

/** The application's pool, opened on first use. */
export function database() {
  held.comityDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return held.comityDatabase
}
