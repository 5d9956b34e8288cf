import { dataFolder } from './embedded/data-folder.mjs'
import { throwawayFolder } from './embedded/postgres-home.mjs'
import { claim } from './process/claim.mjs'
import { command, PlainError, serving } from './process/lifecycle.mjs'
import { step } from './process/steps.mjs'
import { installPackages } from './setup/packages.mjs'

/**
 * `npm start`: everything from a fresh clone to a served page.
 * @param {{ install?: () => Promise<void> }} [options] tests do without the installation of packages
 */
export function start({ install = installPackages } = {}) {
  return command(async () => {
    if (process.env.COMITY_THROWAWAY === '1') prepareThrowaway()
    claimFolder('npm start')
    await install()
    // These need packages, so they are loaded only when there are some.
    const settings = await import('./web/settings.mjs')
    const { openDatabase } = await import('./setup/open-database.mjs')
    const { buildIfStale } = await import('./setup/production-build.mjs')
    const { requireFreePort, serve } = await import('./web/web-processes.mjs')
    const { keepWorking } = await import('./process/worker-process.mjs')

    settings.loadEnvFiles()
    const place = settings.listening()
    await requireFreePort(place)
    const database = await openDatabase(
      (found) => settings.webEnvironment(found, place, 'production'),
      buildIfStale,
    )
    const working = process.env.COMITY_WORKER !== '0' && keepWorking(database.environment)
    await step(
      'web processes',
      () => serve(database.environment, place),
      () => String(place.processes),
    )
    if (working)
      await step(
        'worker',
        () => working,
        (works) => (works ? undefined : 'not yet, it is tried again'),
      )
    serving()
    greet(database.environment.APP_ORIGIN, database.embedded)
    await new Promise(() => {})
  })
}

/** For tests: data that nobody needs later, and an end when whoever started it has ended. */
function prepareThrowaway() {
  const { folder } = throwawayFolder()
  process.env.COMITY_DATA_DIR = folder
  process.stdout.write(`Throwaway data in ${folder}\n`)
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 1000).unref()
}

/** One at a time in a folder. @param {string} name the command as people typed it */
export function claimFolder(name) {
  const { holder } = claim(dataFolder(), name)
  if (!holder) return
  throw new PlainError(
    `${holder.command} already runs in this folder (process ${holder.pid}): stop it first.`,
  )
}

function greet(origin, embedded) {
  const how = embedded
    ? `open ${origin} and choose a seat under Sign in: one click, demonstration only.`
    : `open ${origin} and sign in with your invitation.`
  process.stdout.write(`\nComity is ready: ${how}\nCtrl-C stops it.\n`)
}
