import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { onStop } from './lifecycle.mjs'

const keepCharacters = 400_000

// Waits for the end of its input, which comes even when the parent is killed outright; then stops the target and,
// once it is gone, removes its folder.
const watch = `read -r _
kill -s "$1" -- "$2" 2>/dev/null
[ -n "$3" ] || exit 0
i=0
while kill -0 -- "$2" 2>/dev/null && [ $i -lt 50 ]; do sleep 0.1; i=$((i+1)); done
rm -rf -- "$3"`

/**
 * Lets no child outlive this process, not even after `kill -9`.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ signal?: string, group?: boolean, folder?: string }} [options] `folder` is removed with it
 */
export function guard(child, { signal = 'TERM', group = false, folder = '' } = {}) {
  const target = `${group ? '-' : ''}${child.pid}`
  const watcher = spawn('/bin/sh', ['-c', watch, 'sh', signal, target, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  watcher.on('error', () => {})
  watcher.unref()
  watcher.stdin.on('error', () => {})
  watcher.stdin.unref()
  child.once('exit', () => watcher.kill('SIGKILL'))
}

/**
 * Runs a program to its end, with its output kept.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, user?: { uid?: number, gid?: number }, say?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env, user, say } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that its own children can be stopped with it.
    const child = spawn(program, args, {
      ...user,
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-keepCharacters)
      const line = chunk
        .split('\n')
        .map((text) => stripVTControlCharacters(text).trim())
        .findLast(Boolean)
      if (line) say?.(line)
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep)
    const stop = onStop(() => stopGroup(child))
    if (child.pid) guard(child, { group: true })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      void stop()
      resolve({ code: signal ? 1 : (code ?? 1), output })
    })
  })
}

function stopGroup(child) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // Already gone.
    }
  }
  kill('SIGTERM')
  const timer = setTimeout(() => kill('SIGKILL'), 5000)
  return gone.then(() => clearTimeout(timer))
}
