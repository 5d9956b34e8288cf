import { setTimeout as pause } from 'node:timers/promises'
import type { Load } from './load'

export type Steady = Pick<Load, 'url' | 'request'> & { rate: number }

/** How long each answer took, in milliseconds, and how many were refused or none. */
export type Answers = { times: number[]; failed: number }

/**
 * Requests evenly spaced, each sent whether or not those before it were answered, as people come; a time counts from
 * when the request was due. (A fixed number of connections sends each second's share at once, and then measures that.)
 */
export async function steadyLoad({ url, request, rate }: Steady, seconds: number): Promise<Answers> {
  const answers: Answers = { times: [], failed: 0 }
  const began = performance.now()
  const ask = async (index: number, due: number) => {
    const { path = '', ...init } = request?.(index) ?? {}
    const reply = await fetch(url + path, init)
    await reply.arrayBuffer()
    answers.times.push(performance.now() - due)
    if (!reply.ok) answers.failed += 1
  }
  const asked: Promise<void>[] = []
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = began + (index * 1000) / rate
    const early = due - performance.now()
    if (early > 0) await pause(early)
    asked.push(
      ask(index, due).catch(() => {
        answers.failed += 1
      }),
    )
  }
  await Promise.all(asked)
  return answers
}

/** The time within which 99 of 100 were answered. */
export function p99({ times }: Answers) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.POSITIVE_INFINITY
}
