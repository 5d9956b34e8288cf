import { loadReference } from '@/db/seed/reference'
import { withDatabase } from './database.mjs'
import { migrate, roleOf } from './migration.mjs'
import { command } from './process/lifecycle.mjs'

await command(() =>
  withDatabase(async (ownerUrl, appUrl) => {
    const applied = await migrate(ownerUrl, roleOf(appUrl), loadReference)
    console.log(applied ? `${applied} migrations applied` : 'the schema is up to date')
  }),
)
