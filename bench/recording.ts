import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { connect, type Database } from '@/db/client'
import { castVote } from '@/features/ballots/mutations'
import { recordOpinion } from '@/features/opinions/mutations'
import { openVote, seatAssembly } from './assembly'
import { isInstalled } from './installed'
import { median } from './load'
import { pgbench, scriptOf, statementsOf } from './pgbench'
import type { Setting } from './setting'
import { percent, report } from './table'

const clients = 16

/** Calls a function 16 at a time for some seconds. @returns calls a second */
async function callsPerSecond(
  call: (index: number) => Promise<{ ok: boolean }>,
  from: number,
  seconds: number,
) {
  const end = performance.now() + seconds * 1000
  let done = 0
  const client = async () => {
    while (performance.now() < end) {
      const outcome = await call(from + done++)
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done / seconds
}

type Work = {
  name: string
  call: (db: Database, index: number) => Promise<{ ok: boolean }>
  /** A call no two of whose parameters are alike, to tell them apart. */
  sample: number
  settings: string[]
  spell: (param: unknown) => string | null
}

async function compare(
  setting: Setting,
  db: Database,
  folder: string,
  { name, call, sample, settings, spell }: Work,
) {
  const script = scriptOf(await statementsOf(db, (noting) => call(noting, sample)), settings, spell)
  const seconds = setting.given('seconds', 6)
  const runs: { ours: number; reference: number }[] = []
  for (let round = 0; round < 4; round++)
    runs.push({
      ours: await callsPerSecond((index) => call(db, index), 1 + round * 100_000, seconds),
      reference: await pgbench(setting.appUrl, folder, script, seconds),
    })
  // The first round warms up.
  const ours = median(runs.slice(1).map((run) => run.ours))
  const reference = median(runs.slice(1).map((run) => run.reference))
  const share = percent(ours, reference)
  report(
    `${name} called directly, 16 at a time`,
    'at least 50 % of pgbench doing the same statements',
    `${share} % (${Math.round(ours)}/s; pgbench ${Math.round(reference)}/s)`,
    share >= 50,
  )
}

const choices = ['agree', 'disagree', 'pass'] as const
const votes = ['yes', 'no', 'abstain'] as const
const listOf = (values: readonly unknown[], type: string) => `(array['${values.join("','")}']::${type}[])`
// Each client counts for itself; together they go through all seats.
const count = ['\\set n :n + 1', '\\set i :n * 16 + :client_id']

/** The functions behind the routes, without HTTP, against PostgreSQL's own load generator. */
export async function measureRecording(setting: Setting) {
  if (!isInstalled('pgbench', '--version')) {
    report('recording called directly', 'at least 50 % of pgbench', 'pgbench is not installed', null)
    return
  }
  const { world, ownerUrl, appUrl } = setting
  const delegates = (await seatAssembly(ownerUrl)).map((head, i) => ({
    ...head,
    accountId: world.accounts[i] ?? 0,
  }))
  const heads = await seatAssembly(ownerUrl)
  const ballot = await openVote(ownerUrl, world)
  const db = connect(appUrl, clients)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-pgbench-'))
  try {
    await compare(setting, db, folder, {
      name: 'recordOpinion',
      call: (on, index) => {
        const delegate = delegates[index % delegates.length]
        const comment = 1 + (Math.floor(index / delegates.length) % 200)
        const choice = choices[(index * 7) % 3] ?? 'pass'
        if (!delegate) throw new Error('no delegates')
        return recordOpinion(
          on,
          { ...delegate, role: 'delegate' },
          { proposal: world.proposal, comment, choice },
        )
      },
      sample: delegates.length * 6,
      settings: [
        ...count,
        `\\set seat :i % ${delegates.length}`,
        `\\set comment 1 + (:i / ${delegates.length}) % 200`,
        '\\set choice 1 + (:i * 7) % 3',
      ],
      spell: (param) =>
        param === delegates[0]?.accountId
          ? `${listOf(
              delegates.map((one) => one.accountId),
              'bigint',
            )}[1 + :seat]`
          : param === 7
            ? ':comment::int'
            : param === 'agree'
              ? `${listOf(choices, 'opinion_choice')}[:choice]`
              : null,
    })
    await compare(setting, db, folder, {
      name: 'castVote',
      call: (on, index) => {
        const head = heads[index % heads.length]
        if (!head) throw new Error('no heads')
        return castVote(on, head, {
          ballot,
          choice: votes[(index + Math.floor(index / heads.length)) % 3] ?? 'yes',
        })
      },
      sample: 0,
      settings: [
        ...count,
        `\\set seat :i % ${heads.length}`,
        `\\set choice 1 + (:i + :i / ${heads.length}) % 3`,
      ],
      spell: (param) =>
        param === heads[0]?.accountId
          ? `${listOf(
              heads.map((one) => one.accountId),
              'bigint',
            )}[1 + :seat]`
          : param === heads[0]?.delegation?.code
            ? `${listOf(
                heads.map((one) => one.delegation?.code),
                'text',
              )}[1 + :seat]`
            : param === 'yes'
              ? `${listOf(votes, 'vote_choice')}[:choice]`
              : null,
    })
  } finally {
    await db.close()
    rmSync(folder, { recursive: true })
  }
}
