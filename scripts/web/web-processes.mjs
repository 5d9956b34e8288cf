import cluster from 'node:cluster'
import net from 'node:net'
import { fileURLToPath } from 'node:url'
import { oneLine, onStop, PlainError } from '../process/lifecycle.mjs'

const stopMs = 8000
const calmMs = 60_000

const taken = ({ host, port }) =>
  `Port ${port} of ${host} is taken by another program: stop that, or choose another with PORT=${port + 1}.`

function listenFault({ code, message }, place) {
  if (code === 'EADDRINUSE') return new PlainError(taken(place))
  if (code === 'EACCES')
    return new PlainError(`Port ${place.port} needs more rights: choose one above 1023 with PORT.`)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new PlainError(`HOST ${place.host} is not an address of this machine.`)
  }
  return new PlainError(`The web process did not start: ${oneLine(message)}`)
}

/** Says at once what would only come out after the build. @param {{ host: string, port: number }} place */
export function requireFreePort(place) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => reject(listenFault(error, place)))
    probe.listen(place.port, place.host, () => probe.close(resolve))
  })
}

/**
 * Serves with several processes on one port and replaces those that die. Resolves when all take requests.
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ host: string, port: number, processes: number }} place
 */
export async function serve(environment, place) {
  // Forked processes inherit this one's environment: it must not hold more than theirs.
  Object.assign(process.env, environment)
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./web-process.mjs', import.meta.url)) })
  let stopping = false
  onStop(() => {
    stopping = true
    return stopAll()
  })
  const recentDeaths = []
  cluster.on('exit', (worker, code, signal) => {
    if (stopping || !worker.served) return
    const now = Date.now()
    recentDeaths.push(now)
    while (recentDeaths[0] < now - calmMs) recentDeaths.shift()
    const wait = Math.min(30_000, 100 * 2 ** recentDeaths.length)
    process.stderr.write(`A web process ended (${signal ?? `code ${code}`}) and is replaced.\n`)
    setTimeout(() => stopping || replace(place), wait)
  })
  await Promise.all(Array.from({ length: place.processes }, () => fork(place)))
}

function replace(place) {
  fork(place).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    setTimeout(() => replace(place), 5000)
  })
}

function fork(place) {
  return new Promise((resolve, reject) => {
    const worker = cluster.fork()
    worker.on('message', (message) => {
      if (message === 'listening') {
        worker.served = true
        resolve(worker)
      } else if (message.fault) {
        reject(listenFault(message.fault, place))
        worker.kill()
      }
    })
    worker.once('exit', (code, signal) => {
      reject(new PlainError(`The web process ended while it started (${signal ?? `code ${code}`}).`))
    })
  })
}

function stopAll() {
  const workers = Object.values(cluster.workers ?? {})
  return Promise.all(
    workers.map((worker) => {
      if (worker.isDead()) return null
      const gone = new Promise((resolve) => worker.once('exit', resolve))
      worker.process.kill('SIGTERM')
      setTimeout(() => worker.process.kill('SIGKILL'), stopMs).unref()
      return gone
    }),
  )
}
