import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../embedded/data-folder.mjs'
import { readReport } from './report.mjs'
import { failure, skip } from './tally.mjs'
import { tool } from './tools.mjs'

const oldest = 15
const oldestBinaries = [`/usr/lib/postgresql/${oldest}/bin`, `/usr/pgsql-${oldest}/bin`]

/** All of Vitest's tests, on the embedded PostgreSQL. @param {(line: string) => void} say */
export const unitTests = (say) => vitest([], {}, say)

/** Those of the database once more, on the oldest PostgreSQL we support. @param {(line: string) => void} say */
export async function testsOnOldestPostgres(say) {
  const bin = oldestBinaries.find((folder) => existsSync(path.join(folder, 'postgres')))
  if (!bin) return skip(`database tests on PostgreSQL ${oldest}, which is not installed on this machine`)
  return vitest(await databaseTests(), { TEST_POSTGRES_BIN: bin }, say)
}

async function databaseTests() {
  const { output } = await tool('vitest', ['list', '--filesOnly'])
  const files = output.split('\n').filter((line) => /\.test\.tsx?$/.test(line))
  return files.filter((file) => readFileSync(path.join(repository, file), 'utf8').includes('test-database'))
}

async function vitest(files, env, say) {
  const reporters = ['--reporter=default', '--reporter=./scripts/check/vitest-report.mjs']
  const { code, output, report } = await readReport((file) =>
    tool('vitest', ['run', ...reporters, ...files], { env: { ...env, COMITY_REPORT: file }, say }),
  )
  if (!report) return failure(output)
  const { passed, skipped } = report
  const failed = report.failed + report.broken
  // Whatever else fails the run counts, too.
  return { passed, failed: failed || (code ? 1 : 0), skipped, output }
}
