/** One JSON object a line, so that nothing typed by anybody can start a line of its own. */
export function log(level: 'info' | 'warn' | 'error', message: string, error?: unknown) {
  const detail =
    error instanceof Error ? { name: error.name, error: messageOf(error), stack: stackOf(error) } : {}
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...detail })}\n`)
}

// A failed query's message carries its parameters: comments, choices, addresses.
function messageOf(error: Error) {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return error.message.split('\nparams:')[0] + cause
}

// A stack begins with the message again, parameters and all.
const stackOf = (error: Error) => error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
