import { type ChildProcess, fork, spawn } from 'node:child_process'
import path from 'node:path'
import { repository } from '../scripts/embedded/data-folder.mjs'
import { freePort } from '../scripts/embedded/embedded-postgres.mjs'

export type Server = { origin: string; pids: number[]; stop: () => void }

const started: ChildProcess[] = []
const kill = () => started.map((child) => child.kill('SIGKILL'))
process.on('exit', kill)

/** Ends all servers, before the database that they would miss. */
export async function stopServers() {
  const running = started.filter((child) => child.exitCode === null && child.signalCode === null)
  const gone = running.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  kill()
  await Promise.all(gone)
}

/** One web process of Comity as `npm start` runs it, on a port of its own. */
export async function startComity(environment: Record<string, string>, port: number): Promise<Server> {
  const child = fork(path.join(repository, 'scripts/web/web-process.mjs'), {
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' },
    // As `npm start` does: without the loader that this process itself needs.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  started.push(child)
  await new Promise<void>((resolve, reject) => {
    child.once('message', (message) =>
      message === 'listening' ? resolve() : reject(new Error(JSON.stringify(message))),
    )
    child.once('exit', () => reject(new Error('the web process ended')))
  })
  return { origin: `http://127.0.0.1:${port}`, pids: [child.pid ?? 0], stop: () => child.kill('SIGKILL') }
}

const next = path.join(repository, 'node_modules/next/dist/bin/next')
const bare = path.join(repository, 'bench/bare')

async function finished(child: ChildProcess) {
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code) throw new Error('the bare Next application could not be built')
}

/** The reference: a bare Next application with the same rows, built and served by Next itself. */
export async function startBare(databaseUrl: string, threadId: string): Promise<Server> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    BENCH_THREAD: threadId,
    NODE_ENV: 'production' as const,
  }
  await finished(
    spawn(process.execPath, [next, 'build', bare], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', bare, '-p', String(port), '-H', '127.0.0.1'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  await new Promise<void>((resolve) =>
    child.stdout?.on('data', (data) => /Ready/.test(String(data)) && resolve()),
  )
  return { origin: `http://127.0.0.1:${port}`, pids: [child.pid ?? 0], stop: () => child.kill('SIGKILL') }
}
