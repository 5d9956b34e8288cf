import { freePort } from '../embedded/embedded-postgres.mjs'
import { findOrInstallChromium } from '../setup/chromium.mjs'
import { readReport } from './report.mjs'
import { failure } from './tally.mjs'
import { tool } from './tools.mjs'

/** Playwright's journeys through a production start of its own. @param {(line: string) => void} say */
export async function journeys(say) {
  const { executable, attempts } = await findOrInstallChromium(say)
  if (!executable)
    return failure(`No Chromium was found, and none could be installed:\n${attempts.join('\n')}`)
  const port = await freePort()
  const { code, output, report } = await readReport((file) =>
    tool('playwright', ['test', '--reporter=list,json'], {
      say,
      env: { CHROME_PATH: executable, E2E_PORT: String(port), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  )
  if (!report) return failure(output)
  const { expected, unexpected, flaky } = report.stats
  return {
    passed: expected,
    // An error outside of any test, such as a server that doesn't start, fails the run, too.
    failed: unexpected + flaky || (code ? 1 : 0),
    skipped: specsIn(report.suites).flatMap(({ title, file, tests }) =>
      tests
        .filter((test) => test.status === 'skipped')
        .map(
          (test) =>
            `${file}: ${title} (${test.annotations.find(({ type }) => type === 'skip')?.description ?? 'skip'})`,
        ),
    ),
    output,
  }
}

const specsIn = (suites) => suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites ?? [])])
