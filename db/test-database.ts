import postgres from 'postgres'
import { afterAll } from 'vitest'
import { connect } from './client'

const { TEST_DATABASE_URL: ownerUrl = '', TEST_APP_URL: appUrl = '' } = process.env

/** A clone of the migrated template for one test file: `db` as the application's role, `owner` as the schema's. */
export async function testDatabase() {
  const name = `comity_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template comity_template`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const db = connect(at(appUrl), 20)
  const owner = connect(at(ownerUrl), 4)
  afterAll(async () => {
    await Promise.all([db.close(), owner.close()])
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  return { db, owner, ownerUrl: at(ownerUrl), appUrl: at(appUrl) }
}

export type TestDatabase = Awaited<ReturnType<typeof testDatabase>>
