import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { embeddedAddresses, startEmbedded } from './embedded-postgres.mjs'
import { throwawayFolder } from './postgres-home.mjs'

let place: ReturnType<typeof throwawayFolder>
let stops: (() => Promise<void>)[]

beforeEach(() => {
  place = throwawayFolder()
  stops = []
})

afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
  await place.remove()
})

async function start({ durable = false } = {}) {
  const server = await startEmbedded({ folder: place.folder, durable })
  stops.push(server.stop)
  return server
}

const postmaster = () =>
  Number(readFileSync(path.join(place.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  return sql.unsafe(query).finally(() => sql.end())
}

async function askUntilAnswered(url: string, query: string) {
  for (;;) {
    const rows = await ask(url, query).catch(() => null)
    if (rows) return rows
    await pause(100)
  }
}

describe('the embedded PostgreSQL', () => {
  test('has an owner who may create and an application role that may not', async () => {
    const { ownerUrl, appUrl } = await start()
    expect(embeddedAddresses(place.folder)).toEqual({ ownerUrl, appUrl })
    await ask(ownerUrl, 'create table kept (x int)')
    await expect(ask(appUrl, 'create table mine (x int)')).rejects.toThrow(/permission denied/)
    await expect(ask(appUrl, 'select * from kept')).rejects.toThrow(/permission denied/)
    await expect(ask(appUrl.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      /authentication failed/,
    )
  })

  test('keeps its data from one start to the next', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table kept as select 37 as x')
    await first.stop()
    const second = await start()
    expect(await ask(second.ownerUrl, 'select x from kept')).toEqual([{ x: 37 }])
  })

  test('makes a half-made data folder anew', async () => {
    mkdirSync(path.join(place.folder, 'postgres'))
    writeFileSync(path.join(place.folder, 'postgres/PG_VERSION'), '18\n')
    const { ownerUrl } = await start()
    expect(await ask(ownerUrl, 'select 1 as x')).toEqual([{ x: 1 }])
  })

  test('comes back by itself, with its data, when it is killed', async () => {
    const { ownerUrl } = await start({ durable: true })
    await ask(ownerUrl, 'create table kept as select 37 as x')
    process.kill(postmaster(), 'SIGKILL')
    expect(await askUntilAnswered(ownerUrl, 'select x from kept')).toEqual([{ x: 37 }])
  })

  test('starts although another program now has the number in a stale pid file', async () => {
    await (await start()).stop()
    const stale = [process.pid, place.folder, 1, 5432, '', '127.0.0.1', '1 2', 'ready', ''].join('\n')
    writeFileSync(path.join(place.folder, 'postgres/postmaster.pid'), stale)
    const { ownerUrl } = await start()
    expect(await ask(ownerUrl, 'select 1 as x')).toEqual([{ x: 1 }])
  })
})
