import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { importPolisExport } from '@/features/examples/mutations'
import { readPolisExport } from '@/features/examples/polis-export'
import { recordOpinion } from '@/features/opinions/mutations'
import { findResults } from '@/features/results/load-queries'
import { announceRows } from '@/features/row-announcements/mutations'
import { archiveFiles } from './archive-queries'
import { readPolisFiles } from './export-queries'
import { drawPseudonyms } from './polis-queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

const states = ['KE', 'BR', 'DE']
const reopen = (id: number) =>
  world.owner.execute(sql`update proposals set closes_at = null where id = ${id}`)

/** Six persons of three States, who agree with the first of two comments and part over the second. */
async function judged({ announced = true, persons = 6, from = states } = {}) {
  const proposal = await make.proposal()
  const secretary = await make.viewer('secretariat')
  if (announced) {
    const outcome = await announceRows(world.db, secretary, { proposal: proposal.slug, act: 'announce' })
    if (!outcome.ok) throw new Error(outcome.refusal)
  }
  const voters = []
  for (let i = 0; i < persons; i += 1) voters.push(await make.viewer('expert', from[i % from.length]))
  const author = await make.viewer('delegate', 'KE')
  const comments = [await make.comment(proposal, author), await make.comment(proposal, author)]
  for (const [i, voter] of voters.entries()) {
    const give = (comment: number, choice: 'agree' | 'disagree' | 'withdraw') =>
      recordOpinion(world.db, voter, { proposal: proposal.slug, comment, choice })
    await give(comments[0]?.number ?? 0, 'disagree')
    await give(comments[0]?.number ?? 0, 'agree')
    await give(comments[1]?.number ?? 0, i % 2 ? 'agree' : 'disagree')
    if (i === 5) await give(comments[1]?.number ?? 0, 'withdraw')
  }
  const end = () =>
    world.owner.execute(sql`update proposals set closes_at = clock_timestamp() where id = ${proposal.id}`)
  return { proposal, comments, voters, end }
}

async function rowsOf(slug: string) {
  await drawPseudonyms(world.db, slug)
  return readPolisFiles(world.db, slug)
}

test('rows are published once no opinion can be given, each person under a number that tells nothing', async () => {
  const { proposal, comments, end } = await judged()
  expect(await rowsOf(proposal.slug)).toBeNull()
  expect((await findResults(world.db, null, proposal.slug))?.subject.rowsOut).toBe(false)
  await end()
  const files = await rowsOf(proposal.slug)
  const votes = (files?.['votes.csv'] ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  expect(votes).toHaveLength(11)
  const made = await world.owner.execute<{ number: number; at: string }>(sql`
    select number, floor(extract(epoch from created_at) * 1000)::bigint::text as at from comments
    where proposal_id = ${proposal.id}`)
  for (const [at, , comment] of votes) expect(made.find((one) => String(one.number) === comment)?.at).toBe(at)
  const numbers = [...new Set(votes.map(([, , , voter]) => Number(voter)))]
  expect(numbers).toHaveLength(6)
  for (const number of numbers) expect(number).toBeGreaterThanOrEqual(2 ** 30)
  const given = (comment = 0) => votes.filter((vote) => vote[2] === String(comment)).map((vote) => vote[4])
  expect(given(comments[0]?.number)).toEqual(['1', '1', '1', '1', '1', '1'])
  expect(given(comments[1]?.number).sort()).toEqual(['-1', '-1', '-1', '1', '1'])
  const words = Object.values(files ?? {}).join('')
  expect(words).not.toMatch(/\b(KE|BR|DE)\b/)
  expect(await rowsOf(proposal.slug)).toEqual(files)
  expect((await findResults(world.db, null, proposal.slug))?.subject.rowsOut).toBe(true)
})

test('whoever exports at the same moment gets the same numbers', async () => {
  const { proposal, end } = await judged()
  await end()
  const all = await Promise.all(Array.from({ length: 8 }, () => archiveFiles(world.db, proposal.slug, 'en')))
  const first = all[0]?.get(`${proposal.slug}/polis/votes.csv`)
  expect(first).toContain('voter-id')
  for (const files of all) expect(files?.get(`${proposal.slug}/polis/votes.csv`)).toBe(first)
})

test('none without an announcement, and none of too few persons', async () => {
  for (const options of [{ announced: false }, { persons: 4 }]) {
    const { proposal, end } = await judged(options)
    await end()
    expect(await rowsOf(proposal.slug)).toBeNull()
    const archive = await archiveFiles(world.db, proposal.slug, 'en')
    expect([...(archive?.keys() ?? [])].filter((path) => path.includes('/polis/'))).toEqual([])
  }
})

test('exported, imported and exported again they have the same bytes', async () => {
  const { proposal, end } = await judged()
  await end()
  const files = await rowsOf(proposal.slug)
  const parent = await mkdtemp(join(tmpdir(), 'rows-out-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, proposal.slug)
  await mkdir(dir)
  for (const [name, text] of Object.entries(files ?? {})) await writeFile(join(dir, name), text)
  const elsewhere = await testDatabase()
  const source = await readPolisExport(dir)
  expect(source.warnings).toEqual([])
  await importPolisExport(elsewhere.owner, source, { lang: 'en' })
  expect(await readPolisFiles(elsewhere.db, proposal.slug)).toEqual(files)
})

test('once they are out opinions are final, though the proposal be opened again', async () => {
  const { proposal, comments, voters, end } = await judged()
  await end()
  const files = await rowsOf(proposal.slug)
  await reopen(proposal.id)
  const [voter] = voters
  if (!voter) throw new Error('nobody judged')
  for (const viewer of [voter, await make.viewer('expert', 'KE')])
    expect(
      await recordOpinion(world.db, viewer, {
        proposal: proposal.slug,
        comment: comments[1]?.number ?? 0,
        choice: 'pass',
      }),
    ).toEqual({ ok: false, refusal: 'closed' })
  expect(await rowsOf(proposal.slug)).toEqual(files)
})

test('no number is drawn while opinions can be given, and before the draw there are no rows', async () => {
  const { proposal, end } = await judged()
  await world.db.execute(sql`select give_pseudonyms(${proposal.id})`)
  await end()
  expect(await readPolisFiles(world.db, proposal.slug)).toBeNull()
  expect(await rowsOf(proposal.slug)).not.toBeNull()
})

test('observers are no States here', async () => {
  await world.owner.execute(sql`insert into delegations (code, kind) values ('EU', 'observer_organization')
    on conflict do nothing`)
  const { proposal, end } = await judged({ from: ['KE', 'BR', 'EU'] })
  await end()
  expect(await rowsOf(proposal.slug)).toBeNull()
})
