import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { repository } from '../embedded/data-folder.mjs'
import { run } from '../process/child.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A place-holder that only tells how to install the browser fails here. */
const works = (file) =>
  existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/** The browser of CHROME_PATH, else one of the system, else Playwright's own. @returns {string | undefined} */
export function findChromium() {
  const asked = process.env.CHROME_PATH
  return [...(asked ? [asked] : []), ...places, chromium.executablePath()].find(works)
}

/**
 * Finds a browser, or tries the ways to install one.
 * @param {(line: string) => void} say
 * @returns {Promise<{ executable: string | undefined, attempts: string[] }>} `attempts`: what was tried in vain
 */
export async function findOrInstallChromium(say) {
  const attempts = []
  for (const [program, ...args] of [[], ...waysToInstall()]) {
    if (program) {
      const { code, output } = await run(program, args, { cwd: repository, env: process.env, say }).catch(
        (error) => ({
          code: 1,
          output: error.message,
        }),
      )
      if (code)
        attempts.push(`${path.basename(program)} ${args.join(' ')}: ${output.trim().split('\n').pop()}`)
    }
    const executable = findChromium()
    if (executable) return { executable, attempts }
  }
  return { executable: undefined, attempts }
}

function waysToInstall() {
  const playwright = path.join(repository, 'node_modules/.bin/playwright')
  const isRoot = process.getuid?.() === 0
  // Its system libraries need root; without, they may be there already.
  const own = [playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']
  return isRoot ? [own, ['/bin/sh', '-c', 'apt-get update && apt-get install -y chromium']] : [own]
}
