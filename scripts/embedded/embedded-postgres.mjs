import * as fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { onStop, PlainError } from '../process/lifecycle.mjs'
import { newCredentials, readCredentials, writeCredentials } from './data-folder.mjs'
import { initialise } from './postgres-cluster.mjs'
import { databaseHome, postgresUser, throwawayFolder, usableBinaries } from './postgres-home.mjs'
import { end, launch, stopOrphan } from './postgres-process.mjs'

const roles = { superuser: 'postgres', owner: 'comity_owner', app: 'comity_app' }

const address = (credentials, who, database = 'comity') =>
  `postgres://${roles[who]}:${credentials[who]}@127.0.0.1:${credentials.port}/${database}`

/**
 * The addresses of the server that runs in this data folder, or null if none was ever made.
 * @param {string} folder
 */
export function embeddedAddresses(folder) {
  const credentials = readCredentials(folder)
  return credentials && { ownerUrl: address(credentials, 'owner'), appUrl: address(credentials, 'app') }
}

/** A port of 127.0.0.1 that is free now: the asked one if it is. */
export function freePort(asked = 0) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => (asked ? resolve(freePort()) : reject(error)))
    probe.listen(asked, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts the PostgreSQL that npm installed, with two roles and the database `comity`, and starts it again if it dies.
 * @param {{ folder: string, durable?: boolean, bin?: string }} options `folder` is the data folder; `bin` holds the
 *   binaries of another PostgreSQL
 */
export async function startEmbedded({ folder, durable = true, bin }) {
  const inPlace = path.join(folder, 'postgres')
  const home = databaseHome(folder, postgresUser(inPlace))
  const data = path.join(home, 'postgres')
  const user = postgresUser(data)
  const credentials = readCredentials(folder) ?? newCredentials()
  if (!credentials.port && fs.existsSync(path.join(home, 'comity-complete'))) {
    throw new PlainError(
      `${folder} holds a database but its credentials.json is gone: put it back, or remove the folder.`,
    )
  }
  const cluster = {
    data,
    user,
    durable,
    bin: bin ?? path.join(usableBinaries(home, user), 'bin'),
    log: path.join(folder, 'postgres.log'),
    discard: durable ? undefined : folder,
  }
  await stopOrphan(cluster)
  credentials.home = home === folder ? undefined : home
  credentials.port = await freePort(credentials.port)
  writeCredentials(folder, credentials)
  await initialise(cluster, credentials.superuser)
  const stop = await keepRunning(cluster, credentials.port)
  await createRoles(credentials)
  return {
    ownerUrl: address(credentials, 'owner'),
    appUrl: address(credentials, 'app'),
    secret: credentials.secret,
    stop,
  }
}

async function keepRunning(cluster, port) {
  let stopped = false
  let child = await launch(cluster, port)
  const onExit = async () => {
    for (let wait = 500; !stopped; wait = Math.min(wait * 2, 10_000)) {
      process.stderr.write('PostgreSQL ended unexpectedly and is started again.\n')
      try {
        child = await launch(cluster, port)
        child.once('exit', onExit)
        return
      } catch (error) {
        process.stderr.write(`${error.message}\n`)
        await pause(wait)
      }
    }
  }
  child.once('exit', onExit)
  return onStop(async () => {
    stopped = true
    if (child.exitCode === null && child.signalCode === null) await end(child.pid)
  })
}

/** Each only if it is missing, so that a start killed half-way is completed by the next. */
async function createRoles(credentials) {
  const sql = postgres(address(credentials, 'superuser', 'postgres'), { max: 1, onnotice: () => {} })
  try {
    for (const [who, rights] of [
      ['owner', 'createdb'],
      ['app', ''],
    ]) {
      const name = roles[who]
      const [known] = await sql`select from pg_roles where rolname = ${name}`
      if (!known) await sql.unsafe(`create role ${name} login ${rights} password '${credentials[who]}'`)
    }
    const [known] = await sql`select from pg_database where datname = 'comity'`
    if (!known) await sql.unsafe(`create database comity owner ${roles.owner}`)
  } finally {
    await sql.end()
  }
}

/**
 * A server for one run of tests, gone without a trace when it stops.
 * @param {{ bin?: string }} [options]
 */
export async function startThrowaway({ bin } = {}) {
  const { folder, remove } = throwawayFolder()
  const server = await startEmbedded({ folder, durable: false, bin })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      await remove()
    },
  }
}
