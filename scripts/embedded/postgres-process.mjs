import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { guard, run } from '../process/child.mjs'
import { PlainError } from '../process/lifecycle.mjs'
import { isRunning } from '../process/running.mjs'
import { giveToOwner } from './data-folder.mjs'
import { environment, lastWords } from './postgres-cluster.mjs'

/** @typedef {import('./postgres-cluster.mjs').Cluster} Cluster */

const startMs = 60_000

function postmasterFile(cluster) {
  try {
    return fs.readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

async function isPostmaster(pid, data) {
  if (fs.existsSync('/proc/self/cmdline')) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
    } catch {
      return false
    }
  }
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output.includes(data)
}

/** Stops a server that an earlier start left behind, and forgets one that is long gone. @param {Cluster} cluster */
export async function stopOrphan(cluster) {
  const pid = Number(postmasterFile(cluster)[0])
  if (!pid || !isRunning(pid)) return
  if (await isPostmaster(pid, cluster.data)) return end(pid)
  // Its number belongs to another program now, which PostgreSQL would take for its own.
  fs.rmSync(path.join(cluster.data, 'postmaster.pid'), { force: true })
}

/** Fast shutdown, then harder ones. @param {number} pid */
export async function end(pid) {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ]) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < seconds * 50; waited++) {
      if (!isRunning(pid)) return
      await pause(20)
    }
  }
}

/**
 * Starts the server and waits until it takes connections.
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function launch(cluster, port) {
  const until = Date.now() + startMs
  for (;;) {
    const { child, words } = await attempt(cluster, port, until)
    if (child) return child
    // Processes of a server that was killed may need a moment to notice.
    const lingering = /shared memory block|lock file/.test(words)
    if (!lingering || Date.now() > until)
      throw new PlainError(`PostgreSQL did not start: ${words} (log: ${cluster.log})`)
    await pause(300)
  }
}

function settings(cluster, port) {
  const asked = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(asked).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function attempt(cluster, port, until) {
  const log = fs.openSync(cluster.log, 'w', 0o600)
  giveToOwner(cluster.log)
  const child = spawn(path.join(cluster.bin, 'postgres'), ['-D', cluster.data, ...settings(cluster, port)], {
    ...cluster.user,
    cwd: cluster.data,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  let failure = ''
  child.on('error', (error) => {
    failure = error.message
  })
  if (child.pid) guard(child, { signal: 'INT', folder: cluster.discard })
  while (!failure && child.exitCode === null && child.signalCode === null) {
    const [pid, , , , , , , status = ''] = postmasterFile(cluster)
    if (Number(pid) === child.pid && status.startsWith('ready')) return { child, words: '' }
    if (Date.now() > until) await end(child.pid)
    await pause(20)
  }
  return { child: null, words: failure || lastWords(fs.readFileSync(cluster.log, 'utf8')) }
}
