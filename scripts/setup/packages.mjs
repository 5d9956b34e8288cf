import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../embedded/data-folder.mjs'
import { run } from '../process/child.mjs'
import { PlainError } from '../process/lifecycle.mjs'
import { step } from '../process/steps.mjs'
import { changeShared } from './shared.mjs'

const stampFile = 'node_modules/.comity-stamp'

function read(file) {
  try {
    return readFileSync(path.join(repository, file), 'utf8')
  } catch {
    return ''
  }
}

const lockHash = () => createHash('sha256').update(read('package-lock.json')).digest('hex')
const packagesIn = (lockFile) => JSON.parse(read(lockFile) || '{}').packages ?? {}

/**
 * By our own stamp; or, when people have run npm themselves, by npm's account of node_modules, which it writes last and
 * so tells a finished installation from a half-made one.
 */
function areInstalled(withDev) {
  if (read(stampFile) === lockHash()) return true
  const installed = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(([place, asked]) => {
    if (!place || asked.optional || asked.devOptional || asked.extraneous || (asked.dev && !withDev))
      return true
    return installed[place]?.version === asked.version && installed[place]?.integrity === asked.integrity
  })
}

/**
 * Runs `npm ci` unless node_modules holds what package-lock.json asks for.
 * @param {{ withDev?: boolean }} [options] `withDev`: the tools of those who work on Comity count, too
 */
export async function installPackages({ withDev = false } = {}) {
  if (areInstalled(withDev)) return
  await changeShared('packages', async () => {
    if (!areInstalled(withDev)) await step('install packages (npm ci)', runNpm)
  })
}

async function runNpm(say) {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http']
  const { code, output } = await run('npm', ['ci', ...flags], {
    cwd: repository,
    env: process.env,
    say,
  }).catch((error) => {
    throw new PlainError(`npm can't be run (${error.code}): install it, it comes with Node.`)
  })
  if (code === 0) return writeFileSync(path.join(repository, stampFile), lockHash())
  process.stderr.write(`${errorLines(output)}\n`)
  throw new PlainError('npm ci failed: see its words above; the next start tries again.')
}

/** What npm says went wrong, without the usage it repeats after it. */
function errorLines(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line))
  return lines.slice(0, 12).join('\n')
}
