import { spawn } from 'node:child_process'
import path from 'node:path'
import { repository } from './embedded/data-folder.mjs'
import { guard } from './process/child.mjs'
import { command, onStop, serving } from './process/lifecycle.mjs'
import { claimFolder } from './production.mjs'
import { installPackages } from './setup/packages.mjs'

/** `npm run dev`: the same database and settings as `npm start`, under Next's development server. */
export function develop() {
  return command(async () => {
    process.env.NODE_ENV = 'development'
    claimFolder('npm run dev')
    await installPackages({ withDev: true })
    const settings = await import('./web/settings.mjs')
    const { openDatabase } = await import('./setup/open-database.mjs')
    const { requireFreePort } = await import('./web/web-processes.mjs')
    const { keepWorking } = await import('./process/worker-process.mjs')

    settings.loadEnvFiles()
    const place = settings.listening()
    await requireFreePort(place)
    const { environment } = await openDatabase((found) =>
      settings.webEnvironment(found, place, 'development'),
    )
    if (process.env.COMITY_WORKER !== '0') void keepWorking(environment)
    serving()
    return runNext(environment, place)
  })
}

function runNext(environment, { host, port }) {
  const next = path.join(repository, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'dev', '--hostname', host, '--port', String(port)], {
    cwd: repository,
    env: environment,
    stdio: 'inherit',
  })
  guard(child)
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  onStop(() => {
    child.kill('SIGTERM')
    return ended
  })
  return ended
}
