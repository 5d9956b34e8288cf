import { spawn } from 'node:child_process'
import { repository } from '../embedded/data-folder.mjs'
import { guard } from './child.mjs'
import { onStop } from './lifecycle.mjs'

const calmMs = 60_000
const longestWaitMs = 30_000
const stopMs = 8000

/**
 * Keeps one worker running beside the web processes, however often it dies.
 * @param {NodeJS.ProcessEnv} environment of the web processes; the worker needs none of their secrets
 * @returns {Promise<boolean>} whether it works; it is tried again and again if not
 */
export function keepWorking(environment) {
  const { NEXTAUTH_SECRET: _unneeded, ...env } = environment
  let deaths = 0
  let stopping = false
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child

  const begin = (settle = (_works) => {}) => {
    const began = Date.now()
    // A group of its own: Ctrl-C in a terminal is for the parent, who decides.
    child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
      cwd: repository,
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    if (child.pid) guard(child)
    child.once('message', () => settle(true))
    child.once('error', () => settle(false))
    child.once('exit', (code, signal) => {
      settle(false)
      if (stopping) return
      deaths = Date.now() - began > calmMs ? 1 : deaths + 1
      process.stderr.write(`The worker ended (${signal ?? `code ${code}`}) and is replaced.\n`)
      timer = setTimeout(begin, Math.min(longestWaitMs, 100 * 2 ** deaths))
    })
  }

  onStop(() => {
    stopping = true
    clearTimeout(timer)
    return stopChild(child)
  })
  return new Promise(begin)
}

function stopChild(child) {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  return gone.then(() => clearTimeout(timer))
}
