import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { installJobs } from '../db/job-store.mjs'
import { repository } from './embedded/data-folder.mjs'

/** The role that an address signs in as. @param {string} url */
export const roleOf = (url) => decodeURIComponent(new URL(url).username)

/**
 * Brings the schema and the application's rights up to date. Several may call it at once: drizzle has no lock, so
 * each waits for its turn on one connection.
 * @param {string} ownerUrl
 * @param {string} appRole the role that the web processes sign in as; it must exist
 * @param {(ownerUrl: string) => Promise<void>} [loadReference] brings the data that every Comity needs up to date
 * @returns {Promise<number>} how many migrations were applied
 */
export async function migrate(ownerUrl, appRole, loadReference) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    await sql`select pg_advisory_lock(hashtext('comity migrations'))`
    const before = await countApplied(sql)
    const db = drizzle(sql)
    await applyMigrations(db, { migrationsFolder: path.join(repository, 'db/migrations') })
    await installJobs(db)
    await sql.begin((tx) => tx.unsafe(grantsFor(appRole)))
    await loadReference?.(ownerUrl)
    return (await countApplied(sql)) - before
  } finally {
    await sql.end()
  }
}

async function countApplied(sql) {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`
  if (!table.made) return 0
  const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`
  return row.applied
}

function grantsFor(role) {
  const quoted = `"${role.replaceAll('"', '""')}"`
  return readFileSync(path.join(repository, 'db/grants.sql'), 'utf8').replaceAll(
    /(?<!:):app_role\b/g,
    () => quoted,
  )
}
