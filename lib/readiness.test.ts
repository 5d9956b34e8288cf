import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import journal from '@/db/migrations/meta/_journal.json' with { type: 'json' }
import { testDatabase } from '@/db/test-database'
import { askReadiness } from './readiness'

test('ready is reachable and migrated to what this build knows', async () => {
  const { db, owner } = await testDatabase()
  await owner.execute(sql`create schema if not exists drizzle`)
  await owner.execute(sql`drop table if exists drizzle.__drizzle_migrations`)
  expect(await askReadiness(db)).toBe('not_migrated')

  await owner.execute(
    sql`create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint)`,
  )
  await owner.execute(sql`grant usage on schema drizzle to comity_app`)
  await owner.execute(sql`grant select on drizzle.__drizzle_migrations to comity_app`)
  const whens = journal.entries.map((entry) => entry.when)
  for (const when of whens.slice(0, -1))
    await owner.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('', ${when})`)
  expect(await askReadiness(db)).toBe('not_migrated')

  await owner.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('', ${whens.at(-1) ?? 0})`,
  )
  expect(await askReadiness(db)).toBe('ready')
})

test('a database that is not there is not ready', async () => {
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', 1)
  expect(await askReadiness(nowhere)).toBe('unreachable')
  await nowhere.close()
})
