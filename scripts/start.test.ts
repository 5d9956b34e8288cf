import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Outcome = { code: number | null; stderr: string }

const entry = `import('./scripts/production.mjs').then(({ start }) => start({ install: async () => {} }))`

/** \`npm start\` with this environment and nothing of ours, to its end; the packages are left as they are. */
function start(env: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    const { PATH = '', HOME = '' } = process.env
    const child = spawn(process.execPath, ['--eval', entry], {
      env: { PATH, HOME, COMITY_DATA_DIR: folder, PORT: '39999', NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk
    })
    child.once('close', (code) => resolve({ code, stderr }))
  })
}

const external = {
  DATABASE_URL: 'postgres://web:quietly@127.0.0.1:1/assembly',
  DATABASE_OWNER_URL: 'postgres://owner:silently@127.0.0.1:1/assembly',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  APP_ORIGIN: 'https://comity.example.org',
}

async function refusal(env: Record<string, string>) {
  const { code, stderr } = await start(env)
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  for (const secret of ['quietly', 'silently', external.NEXTAUTH_SECRET]) expect(stderr).not.toContain(secret)
  return stderr.trim()
}

describe('npm start says in one sentence, without secrets, why it cannot', () => {
  test('when the secret is missing', async () => {
    expect(await refusal({ ...external, NEXTAUTH_SECRET: '' })).toBe('NEXTAUTH_SECRET is missing.')
  })

  test('when the secret is a sample and the address is not encrypted', async () => {
    const asked = {
      NEXTAUTH_SECRET: `change-me-${'x1y2z3'.repeat(6)}`,
      APP_ORIGIN: 'http://comity.example.org',
    }
    const said = await refusal({ ...external, ...asked })
    expect(said).toBe(
      'NEXTAUTH_SECRET is too easy to guess; APP_ORIGIN must begin with https, except for this machine itself.',
    )
  })

  test('when the demonstration is asked for on another database', async () => {
    expect(await refusal({ ...external, COMITY_DEMONSTRATION: '1' })).toContain('COMITY_DEMONSTRATION')
  })

  test('when the application would be the owner', async () => {
    expect(await refusal({ ...external, DATABASE_OWNER_URL: external.DATABASE_URL })).toContain(
      'the same role',
    )
  })

  test('when the database cannot be reached', async () => {
    expect(await refusal(external)).toMatch(/^DATABASE_URL: PostgreSQL at 127\.0\.0\.1:1 can't be used/)
  })

  test('when a server takes the connection and never answers', async () => {
    const { port, close } = await mute()
    const said = await refusal({
      ...external,
      DATABASE_URL: `postgres://web:quietly@127.0.0.1:${port}/assembly`,
    })
    expect(said).toContain('no answer within 5 seconds')
    close()
  })

  test('when the port is taken', async () => {
    const { port, close } = await mute()
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} of 127.0.0.1 is taken`)
    close()
  })

  test('when it already runs in this folder', async () => {
    const { claim } = await import('./process/claim.mjs')
    const { release } = claim(folder, 'npm start')
    expect(await refusal({})).toBe(
      `npm start already runs in this folder (process ${process.pid}): stop it first.`,
    )
    await release()
  })

  test('but not because a start that was killed left its claim', async () => {
    writeFileSync(
      path.join(folder, 'claimed-by.json'),
      JSON.stringify({ pid: process.pid, born: '1', command: 'npm start' }),
    )
    expect(await refusal({ PORT: 'many' })).toBe('PORT must be a whole number from 1 to 65535.')
  })
})

function mute() {
  return new Promise<{ port: number; close: () => void }>((resolve) => {
    const server = net.createServer(() => {})
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ port, close: () => server.close() })
    })
  })
}
