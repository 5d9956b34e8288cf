const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).padStart(7)} s`
const quietMs = 10_000

/**
 * Does one step and prints it with its time; a long one shows that it goes on.
 * @template T
 * @param {string} name
 * @param {(say: (detail: string) => void) => Promise<T> | T} work calls `say` with what it is at
 * @param {(result: T) => string | undefined} [note] a word on the outcome
 * @returns {Promise<T>}
 */
export async function step(name, work, note = () => undefined) {
  const since = Date.now()
  const terminal = Boolean(process.stdout.isTTY)
  let detail = ''
  const show = () => {
    const line = `${seconds(since)}  ${name} … ${detail}`
    if (terminal) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`)
    else process.stdout.write(`${line.trimEnd()}\n`)
  }
  const timer = setInterval(show, terminal ? 500 : quietMs)
  const clear = () => {
    clearInterval(timer)
    if (terminal) process.stdout.write('\r\x1b[K')
  }
  try {
    const result = await work((text) => {
      detail = text
    })
    const word = note(result)
    clear()
    process.stdout.write(`${seconds(since)}  ${name}${word ? `: ${word}` : ''}\n`)
    return result
  } catch (error) {
    clear()
    process.stdout.write(`${seconds(since)}  ${name}: failed\n`)
    throw error
  }
}
