import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testDatabase } from '@/db/test-database'
import { isRunning } from './running.mjs'

const { appUrl } = await testDatabase()

const entry = `
  const { command, serving } = await import('./scripts/process/lifecycle.mjs')
  const { keepWorking } = await import('./scripts/process/worker-process.mjs')
  await command(async () => {
    const works = await keepWorking({ ...process.env })
    serving()
    process.stdout.write('works: ' + works)
    await new Promise(() => {})
  })`

/** A process that keeps a worker, as `npm start` does, and what it said once the worker works. */
async function keep(url: string) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test' as const, DATABASE_URL: url }
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', entry], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = await once(parent.stdout.setEncoding('utf8'), 'data')
  return { parent, said: said as string, pid: parent.pid ?? 0 }
}

/** The number of its worker, or 0. Slim systems have /proc, others pgrep. */
async function workerOf(parent: number) {
  if (!existsSync('/proc/self/cmdline')) {
    const found = await promisify(execFile)('pgrep', ['-P', String(parent), '-f', 'worker.ts']).catch(
      () => null,
    )
    return Number(found?.stdout.trim() || 0)
  }
  const isWorker = (pid: string) => {
    try {
      const [, parentOf] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return Number(parentOf) === parent && words.includes('scripts/worker.ts')
    } catch {
      return false
    }
  }
  return Number(readdirSync('/proc').find((name) => /^\d+$/.test(name) && isWorker(name)) ?? 0)
}

async function until<T>(ask: () => T | Promise<T>, isDone: (found: T) => boolean) {
  for (const last = Date.now() + 30_000; ; await pause(50)) {
    const found = await ask()
    if (isDone(found) || Date.now() > last) return found
  }
}

const gone = (pid: number) =>
  until(
    () => isRunning(pid),
    (running) => !running,
  )

test('a worker that is killed is replaced, and ends with its parent', { timeout: 90_000 }, async () => {
  const { parent, said, pid } = await keep(appUrl)
  expect(said).toBe('works: true')
  const first = await workerOf(pid)
  process.kill(first, 'SIGKILL')
  const second = await until(
    () => workerOf(pid),
    (found) => found > 0 && found !== first,
  )
  expect(second).toBeGreaterThan(0)
  parent.kill('SIGTERM')
  expect(await once(parent, 'exit')).toEqual([0, null])
  expect(await gone(second)).toBe(false)
})

test('no worker outlives a parent that is killed', { timeout: 90_000 }, async () => {
  const { parent, pid } = await keep(appUrl)
  const worker = await workerOf(pid)
  expect(worker).toBeGreaterThan(0)
  parent.kill('SIGKILL')
  expect(await gone(worker)).toBe(false)
})

test('a worker that cannot start is said not to work, and tried again', { timeout: 90_000 }, async () => {
  const { parent, said, pid } = await keep('postgres://nobody@127.0.0.1:1/nothing')
  expect(said).toBe('works: false')
  expect(
    await until(
      () => workerOf(pid),
      (found) => found > 0,
    ),
  ).toBeGreaterThan(0)
  parent.kill('SIGTERM')
  expect(await once(parent, 'exit')).toEqual([0, null])
})
