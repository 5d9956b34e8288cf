import { spawnSync } from 'node:child_process'

// Where Debian puts servers; not in everybody's path.
process.env.PATH = `${process.env.PATH}:/usr/sbin`

/** Whether a program of the system can be run. */
export const isInstalled = (program: string, versionFlag: string) =>
  spawnSync(program, [versionFlag], { stdio: 'ignore' }).error === undefined
