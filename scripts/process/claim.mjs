import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onStop, PlainError } from './lifecycle.mjs'
import { born, isRunning } from './running.mjs'

const isAlive = (holder) => isRunning(holder.pid) && born(holder.pid) === holder.born

const usual = 'claimed-by.json'

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Who works on this data folder now.
 * @param {string} folder
 * @param {string} [name] the file of the claim, when it is for less than the whole folder
 * @returns {{ pid: number, command: string } | null}
 */
export function claimant(folder, name = usual) {
  const holder = read(path.join(folder, name))
  return holder && isAlive(holder) ? holder : null
}

/**
 * Claims the data folder for this process until it ends or lets go.
 * @param {string} folder
 * @param {string} command the command as people typed it
 * @param {string} [name] the file of the claim, when it is for less than the whole folder
 * @returns {{ holder: { pid: number, command: string } | null, release: () => Promise<void> }} who holds it instead,
 *   if anyone
 */
export function claim(folder, command, name = usual) {
  const file = path.join(folder, name)
  // Written beside and linked into place, so that nobody reads half of it.
  const mine = `${file}.${process.pid}.new`
  write(mine, JSON.stringify({ pid: process.pid, born: born(process.pid), command }))
  try {
    for (;;) {
      try {
        linkSync(mine, file)
        return { holder: null, release: onStop(() => rmSync(file, { force: true })) }
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const holder = claimant(folder, name)
      if (holder) return { holder, release: async () => {} }
      discardStale(file)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function write(file, text) {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new PlainError(
      `${path.dirname(file)} can't be written (${error.code}): start as the user who owns it.`,
    )
  }
}

// Two processes may see the same stale file: what was moved away is looked at again and put back if it was fresh.
function discardStale(file) {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && isAlive(moved)) renameSync(aside, file)
  else rmSync(aside, { force: true })
}
