import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { dataFolder } from './embedded/data-folder.mjs'
import { embeddedAddresses, startEmbedded } from './embedded/embedded-postgres.mjs'
import { migrate, roleOf } from './migration.mjs'
import { claim } from './process/claim.mjs'
import { oneLine, PlainError } from './process/lifecycle.mjs'

const oldestVersion = 15
const patienceMs = 5000

/**
 * Asks a server one thing, or says within five seconds, without its password, why it can't be asked.
 * @param {string} url
 * @param {string} variable the name of the environment variable the address came from
 */
async function ask(url, variable) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: patienceMs / 1000 })
  const late = pause(patienceMs, null, { ref: false }).then(() => {
    throw new Error('no answer within 5 seconds')
  })
  try {
    const query = sql`select current_setting('server_version_num')::int / 10000 as version,
      (select rolsuper from pg_roles where rolname = current_user) as superuser`
    const [row] = await Promise.race([query, late])
    return row
  } catch (error) {
    const { host } = new URL(url)
    throw new PlainError(`${variable}: PostgreSQL at ${host} can't be used (${oneLine(error)}).`)
  } finally {
    sql.end({ timeout: 0 })
  }
}

/**
 * Checks the addresses of a PostgreSQL that isn't ours, before anything is done with it.
 * @param {{ appUrl: string, ownerUrl?: string }} addresses
 */
export async function checkExternal({ appUrl, ownerUrl }) {
  if (!ownerUrl) {
    throw new PlainError(
      "DATABASE_OWNER_URL is missing: it migrates the database; DATABASE_URL is for the app's own role.",
    )
  }
  for (const [variable, url] of Object.entries({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })) {
    if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
      throw new PlainError(
        `${variable} isn't an address of the form postgres://role:password@host:5432/database.`,
      )
    }
  }
  if (roleOf(appUrl) === roleOf(ownerUrl)) {
    throw new PlainError(
      'DATABASE_URL and DATABASE_OWNER_URL name the same role: the app needs one with fewer rights.',
    )
  }
  const app = await ask(appUrl, 'DATABASE_URL')
  await ask(ownerUrl, 'DATABASE_OWNER_URL')
  if (app.superuser)
    throw new PlainError('DATABASE_URL names a superuser: the app needs a role without rights of its own.')
  if (app.version < oldestVersion) {
    throw new PlainError(`PostgreSQL ${app.version} is too old: Comity needs ${oldestVersion} or newer.`)
  }
}

/**
 * Lends a script the database, whether or not the app runs: the one of DATABASE_OWNER_URL, else the embedded one, which
 * is started for the duration if need be.
 * @template T
 * @param {(ownerUrl: string, appUrl: string) => Promise<T>} work
 * @param {{ alone?: boolean }} [options] `alone`: not while the app runs
 * @returns {Promise<T>}
 */
export async function withDatabase(work, { alone = false } = {}) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env
  if (appUrl || ownerUrl) {
    if (!appUrl) throw new PlainError('DATABASE_URL is missing: it names the role of the app.')
    await checkExternal({ appUrl, ownerUrl })
    return work(ownerUrl, appUrl)
  }
  const folder = dataFolder()
  const { holder, release } = claim(folder, `npm run ${process.env.npm_lifecycle_event ?? 'script'}`)
  if (holder) return withRunning(folder, holder, work, alone)
  const server = await startEmbedded({ folder })
  try {
    await migrate(server.ownerUrl, roleOf(server.appUrl))
    return await work(server.ownerUrl, server.appUrl)
  } finally {
    await server.stop()
    await release()
  }
}

async function withRunning(folder, holder, work, alone) {
  const busy = `${holder.command} (process ${holder.pid}) is using the database of this folder`
  if (alone) throw new PlainError(`${busy}: stop it first.`)
  for (let attempt = 0; attempt < 10; attempt++) {
    const addresses = embeddedAddresses(folder)
    const answer = addresses && (await ask(addresses.ownerUrl, 'embedded').catch(() => null))
    if (answer) return work(addresses.ownerUrl, addresses.appUrl)
    await pause(1000)
  }
  throw new PlainError(`${busy}, which isn't ready yet: try again when it is.`)
}

/** Whether the agenda is empty; deliberations brought in as examples don't count. @param {string} ownerUrl */
export async function isEmpty(ownerUrl) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`select not exists (select from proposals where collection = 'agenda') as empty`
    return row.empty
  } finally {
    await sql.end()
  }
}
