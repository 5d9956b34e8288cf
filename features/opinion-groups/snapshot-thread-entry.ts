import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { findSnapshot, type Question } from './find-snapshot'

// Whoever waits for a page goes first. Linux counts niceness by thread; elsewhere the whole worker would give way.
if (process.platform === 'linux') setPriority(19)

parentPort?.on('message', (question: Question) => {
  const answer = findSnapshot(question)
  const { accounts, groups, x, y } = answer?.places ?? {}
  const moved = [accounts, groups, x, y].flatMap((list) => list?.buffer ?? [])
  parentPort?.postMessage(answer, moved as ArrayBuffer[])
})
