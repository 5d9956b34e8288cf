import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../embedded/data-folder.mjs'
import { run } from '../process/child.mjs'
import { PlainError } from '../process/lifecycle.mjs'
import { step } from '../process/steps.mjs'
import { changeShared } from './shared.mjs'

const buildFolder = path.join(repository, '.next')
const stampFile = path.join(buildFolder, 'comity-sources')

// What can't change the build; everything else is taken to.
const aside =
  /^(\..*|node_modules|e2e|bench|docs|scripts|shots|test-results|playwright-report|next-env\.d\.ts|.*\.md)$/
const asideAnywhere = /\.test\.tsx?$|\.tsbuildinfo$/

function sourceFiles() {
  return readdirSync(repository, { withFileTypes: true })
    .filter((entry) => !aside.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(entry.name) : entry.name))
    .filter((file) => !asideAnywhere.test(file) && !file.startsWith(path.join('db', 'migrations')))
    .sort()
}

function filesUnder(folder) {
  return readdirSync(path.join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file) : file
  })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sourceFiles())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(repository, file)))
      .update('\0')
  // Next bakes this key into the build.
  return hash.update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '').digest('hex')
}

/** Whether .next was built, to the end, from the sources as they are. */
function isBuilt(stamp = fingerprint()) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

/**
 * Runs `next build` if the sources have changed since the last one.
 * @param {(line: string) => void} [say]
 */
export async function build(say) {
  if (isBuilt()) return { code: 0, output: '' }
  return changeShared('build', async () => {
    const stamp = fingerprint()
    if (isBuilt(stamp)) return { code: 0, output: '' }
    rmSync(stampFile, { force: true })
    const next = path.join(repository, 'node_modules/next/dist/bin/next')
    const options = { cwd: repository, env: buildEnvironment(), say }
    const { code, output } = await run(process.execPath, [next, 'build'], options)
    if (code === 0) writeFileSync(stampFile, stamp)
    return { code, output }
  })
}

// A build knows no database and no secret.
function buildEnvironment() {
  const { DATABASE_URL, DATABASE_OWNER_URL, NEXTAUTH_SECRET, APP_ORIGIN, NEXTAUTH_URL, NODE_ENV, ...rest } =
    process.env
  return { ...rest, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
}

/** The same as a step of its own, or nothing when there is nothing to build. */
export async function buildIfStale() {
  if (isBuilt()) return
  await step('build', async (say) => {
    const { code, output } = await build(say)
    if (code === 0) return
    process.stderr.write(output.slice(-6000))
    throw new PlainError('The build failed: see its words above.')
  })
}
