import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder, repository } from '../embedded/data-folder.mjs'
import { claim, claimant } from '../process/claim.mjs'
import { PlainError } from '../process/lifecycle.mjs'

const folder = path.join(repository, '.data')

/**
 * Changes what all processes of this clone share, whatever their data folder: one at a time, and never under a running
 * application.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function changeShared(what, work) {
  makeFolder(folder)
  for (;;) {
    const running = claimant(folder)
    if (running && running.pid !== process.pid) {
      const who = `${running.command} (process ${running.pid})`
      throw new PlainError(`The ${what} must be renewed, but ${who} works with the old: stop it first.`)
    }
    const { holder, release } = claim(folder, what, 'setup.json')
    if (!holder) return work().finally(release)
    await pause(500)
  }
}
