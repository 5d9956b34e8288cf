import postgres from 'postgres'
import { startThrowaway } from '../embedded/embedded-postgres.mjs'
import { migrate, roleOf } from '../migration.mjs'

const template = 'comity_template'

/** Vitest's global set-up: a PostgreSQL of its own with a migrated template, which every test file clones. */
export async function setup() {
  if (process.env.TEST_DATABASE_URL) return
  const { ownerUrl, appUrl, stop } = await startThrowaway({ bin: process.env.TEST_POSTGRES_BIN })
  const sql = postgres(ownerUrl, { max: 1 })
  await sql.unsafe(`create database ${template}`)
  await sql.end()
  await migrate(new URL(`/${template}`, ownerUrl).href, roleOf(appUrl))
  process.env.TEST_DATABASE_URL = ownerUrl
  process.env.TEST_APP_URL = appUrl
  return stop
}
