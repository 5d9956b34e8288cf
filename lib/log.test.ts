import { afterEach, expect, test, vi } from 'vitest'
import { log } from './log'

afterEach(() => vi.restoreAllMocks())

test('one line, with what failed and why, and none of the parameters', () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const cause = new Error('duplicate key')
  const failed = new Error('Failed query: insert\nparams: canary,\r\n{"level":"info"}', { cause })
  log('error', 'job settle failed', failed)
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trim()).not.toContain('\n')
  expect(lines[0]).not.toContain('canary')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    message: 'job settle failed',
    error: 'Failed query: insert: duplicate key',
  })
})
