import { seedDemonstration } from '@/db/seed/demonstration'
import { isEmpty, withDatabase } from './database.mjs'
import { command, PlainError } from './process/lifecycle.mjs'

await command(() => {
  if (process.env.DATABASE_URL) {
    throw new PlainError(
      'The demonstration is never loaded into a database of your own (DATABASE_URL is set).',
    )
  }
  return withDatabase(async (ownerUrl) => {
    if (await isEmpty(ownerUrl)) await seedDemonstration(ownerUrl)
  })
})
