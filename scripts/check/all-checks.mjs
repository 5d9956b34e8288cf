import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { repository } from '../embedded/data-folder.mjs'
import { command } from '../process/lifecycle.mjs'
import { installPackages } from '../setup/packages.mjs'
import { build } from '../setup/production-build.mjs'
import { failure, tally, verdict } from './tally.mjs'
import { tool } from './tools.mjs'

/** `npm test`: everything that must hold, on a fresh clone. */
export function checkEverything() {
  return command(async () => {
    await installPackages({ withDev: true })
    // These need packages, so they are loaded only when there are some.
    const { testsOnOldestPostgres, unitTests } = await import('./unit-tests.mjs')
    const { journeys } = await import('./journeys.mjs')
    const checks = tally()
    await checks.run('format and lint', async (say) => verdict(await tool('biome', ['check', '.'], { say })))
    await checks.run('types', types)
    await checks.run('unit and database tests', unitTests)
    await checks.run('database tests on the oldest PostgreSQL', testsOnOldestPostgres)
    await checks.run('migrations match the schema', migrationsMatch)
    await checks.run('production build', async (say) => verdict(await build(say)))
    await checks.run('journeys in Chromium', journeys)
    return checks.conclude()
  })
}

async function types(say) {
  const generated = await tool('next', ['typegen'], { say })
  return generated.code
    ? failure(generated.output)
    : verdict(await tool('tsc', ['--noEmit', '--incremental', 'false'], { say }))
}

/** Lets drizzle-kit write what is missing beside a copy of the migrations: it must be nothing. */
async function migrationsMatch(say) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-migrations-'))
  try {
    cpSync(path.join(repository, 'db/migrations'), folder, { recursive: true })
    const before = readdirSync(folder).length
    const out = path.relative(repository, folder)
    const flags = ['--dialect', 'postgresql', '--schema', './db/schema/index.ts', '--out', out]
    const { code, output } = await tool('drizzle-kit', ['generate', ...flags], { say })
    const added = readdirSync(folder).length - before
    if (!added) return verdict({ code, output })
    return failure(
      `The schema has changed without a migration: run npm run db:generate -- --name INTENT.\n${output}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
