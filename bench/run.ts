import { randomBytes } from 'node:crypto'
import { loadReference } from '@/db/seed/reference'
import { freePort, startThrowaway } from '../scripts/embedded/embedded-postgres.mjs'
import { migrate, roleOf } from '../scripts/migration.mjs'
import { buildIfStale } from '../scripts/setup/production-build.mjs'
import { measureGroups } from './groups'
import { measurePages, measureWrites } from './pages'
import { measureRoom } from './room'
import { startBare, startComity } from './servers'
import { printTable } from './table'
import { buildWorld } from './world'

/** The parts to measure; all unless some are named: `npm run bench -- pages writes`. */
const asked = process.argv.slice(2)
const wants = (part: string) => asked.length === 0 || asked.includes(part)

if (wants('groups')) measureGroups()
if (asked.length > 0 && asked.every((part) => part === 'groups')) {
  printTable()
  process.exit()
}

const database = await startThrowaway()
try {
  await migrate(database.ownerUrl, roleOf(database.appUrl))
  await loadReference(database.ownerUrl)
  const secret = randomBytes(40).toString('base64url')
  const world = await buildWorld(database.ownerUrl, secret)
  await buildIfStale()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: '',
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: origin,
    APP_ORIGIN: origin,
  }
  const app = await startComity(environment, port)
  const bare = await startBare(database.ownerUrl, world.threadId)
  if (wants('room')) {
    const second = await freePort()
    const there = `http://127.0.0.1:${second}`
    const other = await startComity({ ...environment, APP_ORIGIN: there, NEXTAUTH_URL: there }, second)
    await measureRoom([app, other], world)
    other.stop()
  }
  if (wants('pages')) await measurePages(app, bare, world)
  if (wants('writes')) await measureWrites(app, bare, world)
  printTable()
} finally {
  await database.stop()
  process.exit()
}
