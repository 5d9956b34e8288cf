import { readFileSync } from 'node:fs'

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')
  } catch {
    return null
  }
}

/** When the process began, so that a number used again isn't taken for it; '' where the system doesn't say. */
export const born = (pid) => statOf(pid)?.[19] ?? ''

/** Whether a process has this number; one that has ended and waits to be collected does not count. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return statOf(pid)?.[0] !== 'Z'
}
