import path from 'node:path'
import { repository } from '../embedded/data-folder.mjs'
import { run } from '../process/child.mjs'

// The checks bring their own database and settings, whatever the caller has set.
const own = /^(DATABASE_|NEXTAUTH_|COMITY_|APP_ORIGIN$|HOST$|PORT$|NODE_ENV$|FORCE_COLOR$)/
const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

/**
 * Runs a tool of node_modules in the repository.
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, say?: (line: string) => void }} [options]
 */
export function tool(name, args, { env, say } = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  return run(path.join(repository, 'node_modules/.bin', name), args, {
    cwd: repository,
    env: { ...Object.fromEntries(inherited), NEXT_TELEMETRY_DISABLED: '1', ...colour, ...env },
    say,
  })
}
