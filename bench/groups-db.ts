import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { addDeliberation, makeDue, type Size } from './deliberation'
import type { Run } from './groups-process'
import type { Setting } from './setting'
import { type Answers, p99, type Steady, steadyLoad } from './steady-load'
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

const names = ['page', 'opinion'] as const

const choices = ['agree', 'disagree', 'pass']

/** Well within what one process does, so that waiting shows and not the limit. */
function loadsOf(origin: string, { world }: Setting): Record<(typeof names)[number], Steady> {
  const cookie = (index: number) => world.cookies[index % world.cookies.length] ?? ''
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const thread = `/en/proposals/${world.proposal}`
  // Over all samples: an opinion that was given before would change nothing.
  let given = 0
  return {
    page: {
      url: origin,
      rate: 20,
      request: (index) => ({ path: thread, headers: { cookie: cookie(index) } }),
    },
    opinion: {
      url: origin,
      rate: 40,
      request: () => {
        const index = given++
        return {
          method: 'POST',
          path: `/api/opinions/${world.proposal}/${1 + (Math.floor(index / 350) % 200)}`,
          headers: { ...json, origin, cookie: cookie(index) },
          body: JSON.stringify({ choice: choices[(index * 7) % 3] }),
        }
      },
    },
  }
}

type Sample = Record<(typeof names)[number], Answers>

/** Both at once, for some seconds. */
async function sample(loads: Record<(typeof names)[number], Steady>, seconds = 10): Promise<Sample> {
  const [page, opinion] = await Promise.all([
    steadyLoad(loads.page, seconds),
    steadyLoad(loads.opinion, seconds),
  ])
  return { page, opinion }
}

/** What all rounds had to say, as if it were one. */
const together = (answers: readonly Answers[]): Answers => ({
  times: answers.flatMap(({ times }) => times),
  failed: answers.reduce((sum, { failed }) => sum + failed, 0),
})

/** The 99th percentile without and with the largest computation under way, in turns. */
async function measureWaiting(setting: Setting, slug: string) {
  const { origin } = await setting.app()
  const loads = loadsOf(origin, setting)
  const worker = await startWorker(setting.appUrl)
  const runs: { idle: Sample; busy: Sample }[] = []
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
    const idle = together(runs.map((run) => run.idle[name]))
    const busy = together(runs.map((run) => run.busy[name]))
    const ratio = p99(busy) / p99(idle)
    const failed = idle.failed + busy.failed
    report(
      `99th percentile of a ${name} while groups of 3 million opinions are computed`,
      'at most twice its idle value',
      `${p99(busy).toFixed(0)} ms; idle ${p99(idle).toFixed(0)} ms (${ratio.toFixed(2)} times), ${failed} failed`,
      ratio <= 2 && failed === 0,
    )
  }
}

/** Opinion groups from the opinions in the database to the snapshot in it, and who waits meanwhile. */
export async function measureGroupsDb(setting: Setting) {
  const chosen = deliberations.slice(-setting.given('deliberations', deliberations.length))
  for (const size of chosen) await measureOne(setting, size)
  await measureWaiting(setting, slugOf(chosen.at(-1) as Size))
}
