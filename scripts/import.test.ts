import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { changedExport, townLibrary } from '@/features/examples/fixtures/folder'

let world: TestDatabase
beforeAll(async () => {
  world = await testDatabase()
})

/** What `npm run import` does, on the database of this test. */
async function runImport(...given: string[]) {
  const appUrl = new URL(process.env.TEST_APP_URL ?? '')
  appUrl.pathname = new URL(world.ownerUrl).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...given], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      DATABASE_URL: appUrl.href,
      DATABASE_OWNER_URL: world.ownerUrl,
      INIT_CWD: townLibrary,
    },
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { stdout, stderr, code }
}

const countProposals = async () => [
  ...(await world.owner.execute(sql`select count(*)::int as n from proposals`)),
]

it('refuses a malformed export with file, line and column, and stores nothing', async () => {
  const votes = await readFile(join(townLibrary, 'votes.csv'), 'utf8')
  const dir = await changedExport({ 'votes.csv': votes.replace('1,6,1', '1,6,yes') })
  const { stdout, stderr, code } = await runImport('polis', dir)
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n').at(-1)).toBe('votes.csv:13:48: expected one of 1, -1, 0, found “yes”')
  expect(await countProposals()).toEqual([{ n: 0 }])
})

it.each([
  [['loomio', '.'], /^the only format that can be imported is polis$/m],
  [['polis'], /^which folder\?/m],
  [['polis', '.', 'more'], /^too many arguments: more$/m],
  [['polis', '.', '--lang', 'english'], /^--lang is not a language tag/m],
  [['polis', '.', '--colour'], /^Unknown option '--colour'/m],
])('refuses the arguments %j and shows the right ones', async (given, fault) => {
  const { stderr, code } = await runImport(...given)
  expect(code).toBe(1)
  expect(stderr).toMatch(fault)
  expect(stderr).toContain('npm run import -- polis DIR')
})

it('prints the totals as its last line, the same ones when repeated, and takes paths from where it was typed', async () => {
  const first = await runImport('polis', '.', '--title', 'The library', '--lang', 'EN-gb')
  expect(first).toMatchObject({ code: 0 })
  expect(JSON.parse(first.stdout.trim().split('\n').at(-1) ?? '')).toEqual({
    slug: 'town-library',
    comments: 6,
    participants: 8,
    opinions: 19,
    agree: 12,
    disagree: 5,
    pass: 2,
  })
  expect(first.stderr).toContain('21 of 21 votes stored')
  const again = await runImport('polis', townLibrary)
  expect(again).toMatchObject({ code: 0, stdout: first.stdout })
  const rows = await world.owner.execute(sql`
    select p.title->>'en' as title, min(c.lang) as lang, count(*)::int as comments
    from proposals p join comments c on c.proposal_id = p.id group by p.id`)
  expect([...rows]).toEqual([{ title: 'The library', lang: 'en-GB', comments: 6 }])
})

it('refuses other files under the same address in one sentence', async () => {
  const { stderr, stdout, code } = await runImport('polis', await changedExport({ 'votes.csv': null }))
  expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
  expect(stderr).toContain(
    'There is already a proposal at the address town-library, which is not this export',
  )
})
