import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The server of db/test-database, but a database that is not migrated yet.
const { TEST_DATABASE_URL: ownerUrl = '', TEST_APP_URL: appUrl = '' } = process.env
const name = `comity_empty_${process.pid}`
const at = (url: string) => new URL(`/${name}`, url).href

const admin = postgres(ownerUrl, { max: 1 })
beforeAll(() => admin.unsafe(`create database ${name}`))
afterAll(async () => {
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.end()
})

function migrateInItsOwnProcess() {
  return promisify(execFile)('node_modules/.bin/tsx', ['scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: at(appUrl), DATABASE_OWNER_URL: at(ownerUrl) },
  })
}

describe('migrations', () => {
  test('of five processes at once on an empty database happen once, and all succeed', async () => {
    const outputs = await Promise.all(Array.from({ length: 5 }, migrateInItsOwnProcess))
    const count = readdirSync('db/migrations').filter((file) => file.endsWith('.sql')).length
    expect(outputs.map(({ stdout }) => stdout.trim()).sort()).toEqual([
      `${count} migrations applied`,
      ...Array(4).fill('the schema is up to date'),
    ])
  })
})
