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
  const { code, output, report } = await readReport((file) =>
    tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...files], {
      env,
      say,
    }),
  )
  if (!report) return failure(output)
  const tests = report.testResults.flatMap((suite) => suite.assertionResults)
  const brokenFiles = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.length,
  )
  const failed = report.numFailedTests + brokenFiles.length
  return {
    passed: report.numPassedTests,
    // An error outside of any test fails the run, too.
    failed: failed || (code ? 1 : 0),
    skipped: tests
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(reasonOf),
    output,
  }
}

const reasonOf = ({ fullName, status, meta }) => `${fullName} (${meta?.reason ?? status})`
