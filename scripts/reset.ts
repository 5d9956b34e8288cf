import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { seedDemonstration } from '@/db/seed/demonstration'
import { loadReference } from '@/db/seed/reference'
import { withDatabase } from './database.mjs'
import { migrate, roleOf } from './migration.mjs'
import { command, PlainError } from './process/lifecycle.mjs'
import { step } from './process/steps.mjs'

const external = Boolean(process.env.DATABASE_URL)

/** Drops every schema and all that is in it, in one transaction. */
async function erase(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql.begin(async (tx) => {
      const schemas = await tx<{ name: string }[]>`
        select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`
      for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`
      await tx`create schema public`
    })
  } finally {
    await sql.end()
  }
}

/** A database of one's own is erased only by who types its name. */
function requireConsent(ownerUrl: string) {
  const { values } = parseArgs({ options: { 'yes-erase': { type: 'string' } }, strict: false })
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  if (values['yes-erase'] === name) return
  throw new PlainError(
    `This would erase the database ${name}: to do it, run npm run db:reset -- --yes-erase ${name}`,
  )
}

await command(() =>
  withDatabase(
    async (ownerUrl, appUrl) => {
      if (external) requireConsent(ownerUrl)
      await step('erase', () => erase(ownerUrl))
      await step('migrate', () => migrate(ownerUrl, roleOf(appUrl), loadReference))
      if (!external) await step('demonstration', () => seedDemonstration(ownerUrl))
    },
    { alone: true },
  ),
)
