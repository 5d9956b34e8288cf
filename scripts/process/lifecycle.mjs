/** What a person can mend: shown as one sentence, without a stack trace. */
export class PlainError extends Error {}

/** @type {Set<() => unknown>} */
const cleanups = new Set()
let stopping = false
let firstSignal = 0

/**
 * Registers what must happen before the process ends, last registered first.
 * @param {() => unknown} cleanup
 * @returns {() => Promise<void>} does it now instead
 */
export function onStop(cleanup) {
  const once = () => cleanup()
  cleanups.add(once)
  return async () => {
    if (cleanups.delete(once)) await cleanup()
  }
}

async function cleanUp() {
  stopping = true
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup)
    try {
      await cleanup()
    } catch (error) {
      process.stderr.write(`${oneLine(error)}\n`)
    }
  }
}

/** One line, with the passwords in addresses blotted out. */
export function oneLine(error) {
  const [line] = String(error?.message || error?.code || error).split('\n')
  return line.replace(/:\/\/[^@\s/]*@/g, '://…@')
}

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
// A terminal and npm each pass on the same Ctrl-C; only a later one asks to be quick about it.
const sameSignalMs = 1000

/**
 * Runs a command for people: cleans up whatever happens, and says in one sentence what went wrong.
 * @param {() => Promise<unknown>} main may return the exit code
 */
export async function command(main) {
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  for (const signal of Object.keys(signals)) process.on(signal, stopBySignal)
  try {
    const code = await main()
    if (stopping) return
    await cleanUp()
    process.exit(typeof code === 'number' ? code : 0)
  } catch (error) {
    // A step that fails because it was just stopped has nothing to tell.
    if (stopping) return
    if (error instanceof PlainError) process.stderr.write(`${error.message}\n`)
    else process.stderr.write(`Unexpected: ${oneLine(error)}\n`)
    await cleanUp()
    process.exit(1)
  }
}

let stopCode = 0
/** From here on, a signal is the expected end: exit code 0. */
export function serving() {
  stopCode = 1
}

async function stopBySignal(signal) {
  if (stopping) {
    if (firstSignal && Date.now() - firstSignal > sameSignalMs) process.exit(signals[signal])
    return
  }
  firstSignal = Date.now()
  await cleanUp()
  process.exit(stopCode ? 0 : signals[signal])
}

export const isStopping = () => stopping
