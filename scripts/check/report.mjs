import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onStop } from '../process/lifecycle.mjs'

/**
 * Lets a test runner write its report as JSON and reads it.
 * @template T
 * @param {(file: string) => Promise<T>} runner
 * @returns {Promise<T & { report: Record<string, unknown> | null }>} `report` is null if the runner wrote none
 */
export async function readReport(runner) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-report-'))
  const remove = onStop(() => rmSync(folder, { recursive: true, force: true }))
  const result = await runner(path.join(folder, 'report.json'))
  const report = parse(path.join(folder, 'report.json'))
  await remove()
  return { ...result, report }
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
