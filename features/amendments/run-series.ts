import { advance, type Series, type Step, type StepResult } from './series'

/** Presses "next" to the end; `vote` says how the States decide. @returns what happened, in order */
export function run(of: Series, vote: (step: Step) => boolean): StepResult[] {
  const results: StepResult[] = []
  for (let guard = 0; guard < 100; guard += 1) {
    const { skipped, next } = advance(of, results)
    results.push(...skipped)
    if (next.act === 'end') return results
    if (next.act === 'wait') throw new Error('nothing is under way')
    results.push({ step: next.step, outcome: vote(next.step) ? 'adopted' : 'not_adopted' })
  }
  throw new Error('the series does not end')
}
