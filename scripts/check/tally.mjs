import { PlainError } from '../process/lifecycle.mjs'
import { step } from '../process/steps.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped each with its reason
 * @property {string} output shown when something failed
 */

/** Runs checks one after the other and adds up what they found. */
export function tally() {
  const total = { passed: 0, failed: 0 }
  const skipped = []
  return {
    /** @param {string} name @param {(say: (line: string) => void) => Promise<Outcome>} check */
    async run(name, check) {
      const outcome = await step(name, (say) => check(say).catch(asFailure), describe)
      total.passed += outcome.passed
      total.failed += outcome.failed
      skipped.push(...outcome.skipped.map((line) => `${name}: ${line}`))
      if (outcome.failed) process.stdout.write(`\n${outcome.output.trimEnd()}\n\n`)
    },
    /** Prints what was skipped, then the line that counts. @returns {number} the exit code */
    conclude() {
      for (const line of skipped) process.stdout.write(`skipped: ${line}\n`)
      process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
      return total.failed ? 1 : 0
    },
  }
}

function describe({ passed, failed, skipped }) {
  const parts = [`${passed} passed`]
  if (failed) parts.push(`${failed} failed`)
  if (skipped.length) parts.push(`${skipped.length} skipped`)
  return parts.join(', ')
}

function asFailure(error) {
  return failure(error instanceof PlainError ? error.message : String(error?.stack ?? error))
}

/** @param {string} output @returns {Outcome} */
export const failure = (output) => ({ passed: 0, failed: 1, skipped: [], output })

/** @param {string} reason @returns {Outcome} */
export const skip = (reason) => ({ passed: 0, failed: 0, skipped: [reason], output: '' })

/** One check that a program's exit code decides. @param {{ code: number, output: string }} result @returns {Outcome} */
export const verdict = ({ code, output }) =>
  code ? failure(output) : { passed: 1, failed: 0, skipped: [], output }
