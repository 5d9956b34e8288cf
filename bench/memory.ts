import { readFileSync } from 'node:fs'
import { type Load, load } from './load'
import type { Server } from './servers'
import type { Setting } from './setting'
import { report } from './table'
import type { World } from './world'

// Well within what one process does of each, so that both servers get the same.
const perSecond = { page: 15, stranger: 15, opinion: 15, comment: 1 }
const choices = ['agree', 'disagree', 'pass']
const json = { 'content-type': 'application/json', accept: 'application/json' }

const megabytes = ({ pids }: Server) =>
  pids.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  }, 0)

/** Readers with and without a session, opinions and comments, as long as the measurement lasts. */
function mixture(origin: string, world: World): (Load & { rate: number })[] {
  const thread = `/en/proposals/${world.proposal}`
  const cookie = (index: number) => world.cookies[index % world.cookies.length] ?? ''
  const post = (index: number, path: string, body: object) => ({
    method: 'POST' as const,
    path,
    headers: { ...json, origin, cookie: cookie(index) },
    body: JSON.stringify(body),
  })
  return [
    { rate: perSecond.page, url: origin, request: (i) => ({ path: thread, headers: { cookie: cookie(i) } }) },
    { rate: perSecond.stranger, url: origin + thread },
    {
      rate: perSecond.opinion,
      url: origin,
      request: (i) =>
        post(i, `/api/opinions/${world.proposal}/${1 + (Math.floor(i / 350) % 200)}`, {
          choice: choices[i % 3],
        }),
    },
    {
      rate: perSecond.comment,
      url: origin,
      request: (i) =>
        post(i, '/api/comments', {
          proposal: 'bench-writing',
          thread: 1,
          lang: 'en',
          body: `Words number ${i}, and some more of them.`,
          requestId: crypto.randomUUID(),
        }),
    },
  ]
}

/** The same number of the same kinds, as far as the bare application has them. */
function bareMixture(origin: string, world: World): (Load & { rate: number })[] {
  const post = (path: string, body: object) => ({
    method: 'POST' as const,
    path,
    headers: json,
    body: JSON.stringify(body),
  })
  const account = (i: number) => world.accounts[(i * 7 + 1) % world.accounts.length]
  return [
    { rate: perSecond.page + perSecond.stranger, url: `${origin}/thread` },
    {
      rate: perSecond.opinion,
      url: origin,
      request: (i) =>
        post('/api/opinion', {
          comment: world.firstComment + (Math.floor(i / 350) % 200),
          account: account(i),
          choice: choices[i % 3],
        }),
    },
    {
      rate: perSecond.comment,
      url: origin,
      request: (i) =>
        post('/api/comment', {
          ...world.spare,
          account: account(i),
          body: `Words number ${i}, and some more.`,
        }),
    },
  ]
}

const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length)

/** What a process holds after ten minutes of a mixed load, beside the bare Next server under the same. */
export async function measureMemory({ world, ...setting }: Setting) {
  const [app, bare] = [await setting.startApp(), await setting.bare()]
  const seconds = 60 * setting.given('minutes', 10)
  const samples: { app: number; bare: number }[] = []
  const sampling = setInterval(
    () => samples.push({ app: megabytes(app), bare: megabytes(bare) }),
    Math.max(500, seconds * 5),
  )
  const loads = [...mixture(app.origin, world), ...bareMixture(bare.origin, world)]
  // No connection rests for longer than the servers keep one open, which would fail when it is next used.
  const done = await Promise.all(
    loads.map(({ rate, ...one }) => load({ ...one, connections: Math.min(8, rate), seconds, rate })),
  )
  clearInterval(sampling)
  app.stop()
  const part = (from: number, to: number) => samples.slice(samples.length * from, samples.length * to)
  const last = part(0.75, 1)
  const ratio = mean(last.map((one) => one.app)) / mean(last.map((one) => one.bare))
  const growth = mean(last.map((one) => one.app)) / mean(part(0.5, 0.75).map((one) => one.app))
  const failed = done.reduce((sum, one) => sum + one.failed, 0)
  const most = Math.max(...samples.map((one) => one.app))
  report(
    `memory of a process after ${Math.round(seconds / 6) / 10} minutes of mixed load`,
    'at most 1.5 times the bare Next server after the same load; flat in the second half',
    `${ratio.toFixed(2)} times (${Math.round(mean(last.map((one) => one.app)))} MB, at most ${Math.round(most)}; bare ${Math.round(mean(last.map((one) => one.bare)))} MB), last quarter ${Math.round(growth * 100)} % of the third, ${failed} failed`,
    ratio <= 1.5 && growth <= 1.1 && failed === 0,
  )
}
