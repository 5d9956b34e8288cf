import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { townLibrary } from '@/features/examples/fixtures/folder'
import { importPolisExport } from '@/features/examples/mutations'
import { readPolisExport } from '@/features/examples/polis-export'
import type { Viewer } from '@/lib/viewer'
import { archiveFiles } from './archive-queries'
import { commentColumns } from './comments-csv'
import { once } from './once'

let world: TestDatabase
let make: ReturnType<typeof factories>
let kenya: Viewer
let chair: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  kenya = await make.viewer('head', 'KE')
  chair = await make.viewer('moderator')
})

async function filesOf(slug: string, locale: 'en' | 'zh' = 'en') {
  const files = await archiveFiles(world.db, slug, locale)
  if (!files) throw new Error(`no archive of ${slug}`)
  return {
    paths: [...files.keys()].map((path) => path.replace(`${slug}/`, '')),
    text: (path: string) => files.get(`${slug}/${path}`) ?? '',
    all: [...files.values()].join('\n'),
  }
}

async function spokenProposal() {
  const proposal = await make.proposal()
  const comment = await make.comment(proposal, kenya, { source: '=said once' })
  await make.comment(proposal, kenya, { hiddenAt: new Date(), hiddenReason: 'malware', source: 'secret one' })
  await world.owner.execute(sql`
    insert into opinion_events (comment_id, account_id, choice) values (${comment.id}, ${kenya.accountId}, 'agree')`)
  await world.owner.execute(sql`
    insert into view_events (subject_id, account_id, choice) values (${proposal.subjectId}, ${kenya.accountId}, 'oppose')`)
  return proposal
}

test('of a proposal of the agenda: its files, and their numbers are those of one another', async () => {
  const { slug } = await spokenProposal()
  const { paths, text } = await filesOf(slug)
  expect(paths).toEqual([
    'codebook.txt',
    'proposal.json',
    'results.json',
    'common-ground.json',
    'groups.json',
    'agreement.json',
    'positions.csv',
    'comments.json',
    'comments.csv',
  ])
  const rows: Record<string, string>[] = parse(text('comments.csv'), { bom: true, columns: true })
  expect(Object.keys(rows[0] ?? {})).toEqual([...commentColumns])
  expect(rows).toMatchObject([
    { number: '1', status: 'shown', text: "'=said once", state: 'KE', agree: '1', disagree: '0' },
    { number: '2', status: 'hidden', reason: 'malware', text: '', state: '', agree: '' },
  ])
  const results = JSON.parse(text('results.json'))
  expect(results.views).toMatchObject({ persons: 1, counts: { oppose: 1 } })
  expect(results.comments.opinions.agree).toBe(1)
  expect(JSON.parse(text('comments.json')).items).toHaveLength(2)
  expect((await filesOf(slug, 'zh')).text('codebook.txt')).toContain('# 数据与字段说明')
})

test('a view or an opinion stands beside no State and no person', async () => {
  const { slug } = await spokenProposal()
  const { all } = await filesOf(slug)
  expect(all).not.toContain('secret one')
  for (const row of JSON.parse((await filesOf(slug)).text('results.json')).positions.byState)
    expect(Object.keys(row)).not.toContain('view')
  expect(all).not.toMatch(/"(account|accountId|account_id|voter|participant)":/)
})

test('threads that are not public are in no file', async () => {
  const proposal = await make.proposal()
  const [room] = await world.owner
    .insert(threads)
    .values({
      proposalId: proposal.id,
      number: 2,
      title: 'Closed room',
      lang: 'en',
      audience: 'delegates',
      subjectId: await make.subject('thread'),
    })
    .returning()
  await make.comment(proposal, kenya, { threadId: room?.id, source: 'among us' })
  expect((await filesOf(proposal.slug)).all).not.toMatch(/Closed room|among us/)
})

test('its own ballots are there; a hidden one tells nothing of its votes until the close', async () => {
  const proposal = await make.proposal()
  const other = await make.proposal()
  const { number } = await make.ballot(chair, { proposalId: proposal.id, question: null })
  await make.ballot(chair, { proposalId: other.id, question: null })
  const before = await filesOf(proposal.slug)
  await castVote(world.db, kenya, { ballot: number, choice: 'no' })
  const after = await filesOf(proposal.slug)
  const own = (path: string) => path.startsWith('ballots/')
  expect(after.paths.filter(own)).toEqual([`ballots/${number}/terms.json`])
  expect(after.text(`ballots/${number}/terms.json`)).toBe(before.text(`ballots/${number}/terms.json`))
  await world.owner.execute(sql`
    update ballots set closes_at = clock_timestamp() - interval '1 second' where number = ${number}`)
  const closed = await filesOf(proposal.slug)
  expect(closed.paths.filter(own)).toEqual([`ballots/${number}/record.json`, `ballots/${number}/record.csv`])
  expect(JSON.parse(closed.text(`ballots/${number}/record.json`)).totals.no).toBe(1)
})

test('of an imported conversation: rows per person under pseudonyms, and no States', async () => {
  await importPolisExport(world.owner, await readPolisExport(townLibrary), { lang: 'en' })
  const { paths } = await filesOf('town-library')
  expect(paths).not.toContain('positions.csv')
  expect(paths.filter((path) => path.startsWith('polis/'))).toEqual([
    'polis/comments.csv',
    'polis/votes.csv',
    'polis/participants-votes.csv',
    'polis/summary.csv',
  ])
})

test('a draft and what is not there have none', async () => {
  const { slug } = await make.proposal({ stage: 'draft' })
  expect(await archiveFiles(world.db, slug, 'en')).toBeNull()
  expect(await archiveFiles(world.db, 'nowhere', 'en')).toBeNull()
})

test('a crowd has it made once, the next comer again', async () => {
  let made = 0
  const make = async () => {
    made += 1
    return made
  }
  expect(await Promise.all([once('a', make), once('a', make), once('b', make)])).toEqual([1, 1, 2])
  expect(await once('a', make)).toBe(3)
})
