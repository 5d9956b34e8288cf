import { afterEach, expect, test } from 'vitest'
import { findSnapshot, type Question } from './find-snapshot'
import { twoCamps } from './fixtures/opinions'
import { snapshotThread, ThreadClosed } from './snapshot-thread'

const question = (persons: number): Question => ({
  opinions: twoCamps(persons),
  seats: null,
  ordered: false,
  part: false,
})

const started: { close: () => Promise<void> }[] = []
afterEach(() => Promise.all(started.splice(0).map((thread) => thread.close())))

function thread(name?: string, words = 2) {
  const memory = new SharedArrayBuffer(4 * words)
  const made = name
    ? snapshotThread(new URL(`./fixtures/${name}.mjs`, import.meta.url), memory)
    : snapshotThread()
  started.push(made)
  return { ...made, state: new Int32Array(memory) }
}

test('finds what would be found here, question after question', async () => {
  const { find } = thread()
  const [many, few] = await Promise.all([find(question(90)), find(question(60))])
  expect(many).toEqual(findSnapshot(question(90)))
  expect(few).toEqual(findSnapshot(question(60)))
})

test('after an error in it the next question finds it anew', async () => {
  const { find, state } = thread('failing-thread')
  const [failed, next] = await Promise.allSettled([find(question(60)), find(question(60))])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'as the test wants' } })
  expect(next).toEqual({ status: 'fulfilled', value: null })
  expect(state[0]).toBe(2)
})

test('is closed in the middle of a computation, and starts no more', async () => {
  const { find, close, state } = thread('busy-thread')
  const asked = find(question(60))
  const outcome = expect(asked).rejects.toBeInstanceOf(ThreadClosed)
  await Atomics.waitAsync(state, 0, 0).value
  await close()
  await outcome
  await expect(find(question(60))).rejects.toBeInstanceOf(ThreadClosed)
})
