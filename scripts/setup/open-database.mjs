import path from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { checkExternal, isEmpty } from '../database.mjs'
import { dataFolder, repository } from '../embedded/data-folder.mjs'
import { startEmbedded } from '../embedded/embedded-postgres.mjs'
import { migrate, roleOf } from '../migration.mjs'
import { run } from '../process/child.mjs'
import { PlainError } from '../process/lifecycle.mjs'
import { step } from '../process/steps.mjs'

/**
 * Opens the database of DATABASE_URL, or the embedded one with its demonstration, migrated and ready.
 * @template E
 * @param {(database: { appUrl: string, secret?: string, embedded: boolean }) => Promise<E>} validate makes the web
 *   processes' environment; called as early as possible
 * @param {() => Promise<void>} [meanwhile] what else must be ready before the database is changed
 */
export async function openDatabase(validate, meanwhile = async () => {}) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env
  if (!appUrl) return openEmbedded(validate, meanwhile)
  const environment = await validate({ appUrl, embedded: false })
  await step('reach PostgreSQL', () => checkExternal({ appUrl, ownerUrl }))
  await meanwhile()
  await migrateStep(ownerUrl, appUrl)
  return { environment, embedded: false }
}

async function openEmbedded(validate, meanwhile) {
  await meanwhile()
  const { ownerUrl, appUrl, secret } = await step('PostgreSQL', () =>
    startEmbedded({ folder: dataFolder(), durable: process.env.COMITY_THROWAWAY !== '1' }),
  )
  const environment = await validate({ appUrl, secret, embedded: true })
  await migrateStep(ownerUrl, appUrl)
  if (await isEmpty(ownerUrl)) await step('demonstration', seed)
  return { environment, embedded: true }
}

function migrateStep(ownerUrl, appUrl) {
  return step(
    'migrate',
    () =>
      migrateWithReference(ownerUrl, appUrl).catch((error) => {
        throw new PlainError(`The database can't be migrated: ${error.cause?.message ?? error.message}.`)
      }),
    (applied) => (applied ? `${applied} applied` : 'up to date'),
  )
}

async function migrateWithReference(ownerUrl, appUrl) {
  const { loadReference } = await tsImport('../../db/seed/reference.ts', import.meta.url)
  return migrate(ownerUrl, roleOf(appUrl), loadReference)
}

async function seed(say) {
  const tsx = path.join(repository, 'node_modules/tsx/dist/cli.mjs')
  const { code, output } = await run(process.execPath, [tsx, 'scripts/seed.ts'], {
    cwd: repository,
    env: process.env,
    say,
  })
  if (code)
    throw new PlainError(
      `The demonstration can't be stored: ${output
        .trim()
        .split('\n')
        .pop()
        .replace(/^Unexpected: /, '')}`,
    )
}
