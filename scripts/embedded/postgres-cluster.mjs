import * as fs from 'node:fs'
import path from 'node:path'
import { run } from '../process/child.mjs'
import { PlainError } from '../process/lifecycle.mjs'

/**
 * A folder of PostgreSQL and how to run it.
 * @typedef {object} Cluster
 * @property {string} data its own folder
 * @property {string} bin the folder of `initdb` and `postgres`
 * @property {{ uid?: number, gid?: number }} user
 * @property {string} log
 * @property {boolean} durable false for tests: faster, and removed after use
 * @property {string} [discard] the folder to remove when the parent is killed
 */

// Nothing of the caller's environment: PGPORT, LANG and the like must not change what is made.
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
const readyMark = 'comity-complete'

const markOf = (cluster) => path.join(cluster.data, '..', readyMark)

/** Makes the folder, unless it was made to the end before. @param {Cluster} cluster @param {string} password */
export async function initialise(cluster, password) {
  const version = path.join(cluster.data, 'PG_VERSION')
  if (fs.existsSync(markOf(cluster)) && fs.existsSync(version)) return refuseOtherVersion(cluster, version)
  fs.rmSync(markOf(cluster), { force: true })
  fs.rmSync(cluster.data, { recursive: true, force: true })
  fs.mkdirSync(cluster.data, { mode: 0o700 })
  const passwordFile = path.join(cluster.data, '..', 'initial-password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (cluster.user.uid)
    for (const file of [cluster.data, passwordFile]) fs.chownSync(file, cluster.user.uid, cluster.user.gid)
  const major = Number(await majorVersion(cluster))
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const made = await run(
    path.join(cluster.bin, 'initdb'),
    [
      '-D',
      cluster.data,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ].concat(locale, '--locale=C', cluster.durable ? [] : '--no-sync'),
    { user: cluster.user, cwd: cluster.data, env: environment },
  )
  fs.rmSync(passwordFile, { force: true })
  if (made.code) throw new PlainError(`PostgreSQL's data folder can't be made: ${lastWords(made.output)}`)
  fs.writeFileSync(markOf(cluster), '')
}

async function majorVersion(cluster) {
  const { output } = await run(path.join(cluster.bin, 'postgres'), ['--version'], {
    user: cluster.user,
    cwd: '/',
  })
  return /\) (\d+)/.exec(output)?.[1]
}

async function refuseOtherVersion(cluster, file) {
  const [made, have] = [fs.readFileSync(file, 'utf8').trim(), await majorVersion(cluster)]
  if (made === have) return
  throw new PlainError(
    `${cluster.data} was made by PostgreSQL ${made}; this is ${have}, which can't read it.`,
  )
}

/** The line of the output that says what went wrong. @param {string} text */
export const lastWords = (text) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|error/.test(line)) ?? 'it gave no reason.'
