import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { addDeliberation, makeDue, type Size } from './deliberation'
import type { Run } from './groups-process'
import { type Load, load, type Measured, median } from './load'
import type { Setting } from './setting'
import { report } from './table'

const most = 512
const deliberations: (Size & { seconds: number })[] = [
  { persons: 2_000, comments: 900, opinions: 225_000, seconds: 0.5 },
  { persons: 33_000, comments: 800, opinions: 2_000_000, seconds: 10 },
  { persons: 100_000, comments: 1_000, opinions: 3_000_000, seconds: 20 },
]

/** A process that does the worker's job when it is told to. */
async function startWorker(appUrl: string) {
  const file = path.join(import.meta.dirname, 'groups-process.ts')
  const child = fork(file, [appUrl], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

async function runOnce(worker: ChildProcess): Promise<Run> {
  worker.send('compute')
  const [run] = await once(worker, 'message')
  return run
}

const inWords = ({ seconds, processor, megabytes }: Run) =>
  `${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s), ${megabytes} MB`

const slugOf = ({ persons }: Size) => `deliberation-${persons}`

/**
 * Each in a process of its own, so that its memory is its own. It has computed the groups of a small proposal five
 * times before, as a worker has that has been at work for a while; then it computes twice.
 */
async function measureOne({ ownerUrl, appUrl, world }: Setting, size: Size & { seconds: number }) {
  const { persons, comments, opinions, seconds } = size
  const worker = await startWorker(appUrl)
  for (let round = 0; round < 5; round += 1) {
    await makeDue(ownerUrl, world.proposal)
    await runOnce(worker)
  }
  await addDeliberation(ownerUrl, slugOf(size), size)
  const runs: Run[] = []
  for (let round = 0; round < 2; round += 1) {
    await makeDue(ownerUrl, slugOf(size))
    runs.push(await runOnce(worker))
  }
  worker.kill('SIGKILL')
  const [first, again] = runs as [Run, Run]
  report(
    `groups from PostgreSQL: ${persons} persons, ${comments} comments, ${opinions} opinions`,
    `${seconds} s, ${most} MB`,
    `${inWords(first)}; again ${inWords(again)}`,
    runs.every((run) => run.computed > 0 && run.seconds <= seconds && run.megabytes <= most),
  )
}

const choices = ['agree', 'disagree', 'pass']

/** Well within what one process does, so that waiting shows and not the limit. */
function loadsOf(origin: string, { world }: Setting): Record<string, Load> {
  const cookie = (index: number) => world.cookies[index % world.cookies.length] ?? ''
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const thread = `/en/proposals/${world.proposal}`
  return {
    page: {
      url: origin,
      rate: 20,
      request: (index) => ({ path: thread, headers: { cookie: cookie(index) } }),
    },
    opinion: {
      url: origin,
      rate: 40,
      request: (index) => ({
        method: 'POST',
        path: `/api/opinions/${world.proposal}/${1 + (Math.floor(index / 350) % 200)}`,
        headers: { ...json, origin, cookie: cookie(index) },
        body: JSON.stringify({ choice: choices[(index * 7) % 3] }),
      }),
    },
  }
}

const names = ['page', 'opinion'] as const

/** Both at once, for some seconds. */
async function sample(loads: Record<string, Load>, seconds = 10) {
  const done = await Promise.all(
    names.map((name) => load({ ...(loads[name] as Load), connections: 8, seconds })),
  )
  return { page: done[0] as Measured, opinion: done[1] as Measured }
}

/** The 99th percentile without and with the largest computation under way, in turns. */
async function measureWaiting(setting: Setting, slug: string) {
  const { origin } = await setting.app()
  const loads = loadsOf(origin, setting)
  const worker = await startWorker(setting.appUrl)
  const runs: { idle: Awaited<ReturnType<typeof sample>>; busy: Awaited<ReturnType<typeof sample>> }[] = []
  await sample(loads, 5)
  for (let round = 0; round < setting.given('rounds', 5); round += 1) {
    const idle = await sample(loads)
    let going = true
    const computing = (async () => {
      while (going) {
        await makeDue(setting.ownerUrl, slug)
        await runOnce(worker)
      }
    })()
    const busy = await sample(loads)
    going = false
    await computing
    runs.push({ idle, busy })
  }
  worker.kill('SIGKILL')
  for (const name of names) {
    const idle = median(runs.map((run) => run.idle[name].p99))
    const busy = median(runs.map((run) => run.busy[name].p99))
    const failed = runs.reduce((sum, run) => sum + run.idle[name].failed + run.busy[name].failed, 0)
    report(
      `99th percentile of a ${name} while groups of 3 million opinions are computed`,
      'at most twice its idle value',
      `${busy} ms; idle ${idle} ms (${(busy / idle).toFixed(2)} times), ${failed} failed`,
      busy <= 2 * idle && failed === 0,
    )
  }
}

/** Opinion groups from the opinions in the database to the snapshot in it, and who waits meanwhile. */
export async function measureGroupsDb(setting: Setting) {
  const chosen = deliberations.slice(-setting.given('deliberations', deliberations.length))
  for (const size of chosen) await measureOne(setting, size)
  await measureWaiting(setting, slugOf(chosen.at(-1) as Size))
}
