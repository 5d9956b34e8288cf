import { writeFileSync } from 'node:fs'

/** Writes what Vitest's own JSON report leaves out: why a test was skipped. */
export default class Report {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const states = tests.map((test) => test.result().state)
    const brokenFiles = modules.filter((module) => module.errors().length)
    const report = {
      passed: states.filter((state) => state === 'passed').length,
      failed: states.filter((state) => state === 'failed').length,
      broken: brokenFiles.length + unhandledErrors.length,
      skipped: tests.flatMap((test) => {
        const { state, note } = test.result()
        return state === 'skipped'
          ? [`${test.module.relativeModuleId}: ${test.fullName} (${note ?? 'marked so'})`]
          : []
      }),
    }
    writeFileSync(process.env.COMITY_REPORT, JSON.stringify(report))
  }
}
