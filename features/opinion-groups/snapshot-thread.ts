import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './find-snapshot'

/** The thread was closed before it had an answer. */
export class ThreadClosed extends Error {}

/** After a question of so many opinions it takes longer to clear up than to start anew, which gives all memory back. */
const many = 500_000

const usual = new URL('./snapshot-thread-start.mjs', import.meta.url)

/**
 * A thread that finds snapshots, one after the other, while this one does other things. It starts when it is first
 * needed, and again after an error in it.
 * @param module another than the usual one, and what it gets as `workerData`
 */
export function snapshotThread(module: URL = usual, workerData?: unknown) {
  let worker: Worker | undefined
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()

  function started() {
    if (isClosed) throw new ThreadClosed()
    if (worker) return worker
    const made = new Worker(module, { execArgv: [], workerData })
    // Errors are heard by whoever waits for an answer; before anybody asked, the next question meets them again.
    for (const event of ['error', 'exit'])
      made.once(event, () => {
        if (worker === made) worker = undefined
      })
    worker = made
    return made
  }

  function end(made: Worker) {
    if (worker === made) worker = undefined
    return made.terminate()
  }

  const ask = (question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = started()
      const settle = (done: () => void) => {
        asked.off('message', onMessage).off('error', onError).off('exit', onExit)
        done()
      }
      const onMessage = (answer: Answer) =>
        settle(() => {
          if (count > many) end(asked)
          resolve(answer)
        })
      const onError = (error: unknown) => settle(() => reject(error))
      const onExit = (code: number) =>
        settle(() => reject(isClosed ? new ThreadClosed() : new Error(`the thread ended with code ${code}`)))
      asked.on('message', onMessage).on('error', onError).on('exit', onExit)
      const { persons, comments, choices } = question.opinions
      const count = choices.length
      asked.postMessage(question, [persons.buffer, comments.buffer, choices.buffer] as ArrayBuffer[])
    })

  return {
    /** Starts it, so that it is there when the question is. */
    warm: () => void started(),
    /** The opinions go over to the thread: the arrays are empty here afterwards. */
    find(question: Question): Promise<Answer> {
      const answer = last.then(() => ask(question))
      last = answer.catch(() => {})
      return answer
    },
    /** Ends it at once, in the middle of a computation, too. */
    async close() {
      isClosed = true
      if (worker) await end(worker)
    },
  }
}
