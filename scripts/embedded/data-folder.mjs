import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from '../process/lifecycle.mjs'

export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Where this clone keeps what isn't in the repository; made if missing. */
export function dataFolder() {
  const folder = path.resolve(process.env.COMITY_DATA_DIR || path.join(repository, '.data'))
  makeFolder(folder)
  return folder
}

/** The user that runs PostgreSQL must be able to pass through, but not to list. */
export function makeFolder(folder) {
  if (existsSync(folder)) return
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o711)
  } catch (error) {
    throw new PlainError(`The data folder ${folder} can't be made (${error.code}).`)
  }
}

/** What root makes in the folder of another user must be that user's, who may start the next time. */
export function giveToOwner(file) {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(path.dirname(file))
  chownSync(file, uid, gid)
}

const fileIn = (folder) => path.join(folder, 'credentials.json')

/**
 * @typedef {{ superuser: string, owner: string, app: string, secret: string, port: number, home?: string }} Credentials
 * @param {string} folder
 * @returns {Credentials | null}
 */
export function readCredentials(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    if (error.code === 'EACCES')
      throw new PlainError(`${fileIn(folder)} belongs to another user: start as that user.`)
    throw new PlainError(`${fileIn(folder)} can't be read (${error.code ?? 'it is damaged'}).`)
  }
}

/** @param {string} folder @param {Credentials} credentials */
export function writeCredentials(folder, credentials) {
  const file = fileIn(folder)
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
    giveToOwner(`${file}.new`)
    renameSync(`${file}.new`, file)
  } catch (error) {
    throw new PlainError(`${file} can't be written (${error.code}).`)
  }
}

/** @returns {Credentials} */
export function newCredentials() {
  const word = () => randomBytes(32).toString('base64url')
  return { superuser: word(), owner: word(), app: word(), secret: word(), port: 0 }
}
