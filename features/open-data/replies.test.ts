import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { publishedAgreement } from '@/features/agreement/queries'
import { castVote } from '@/features/ballots/mutations'
import { publishedBallots, publishedRecord } from '@/features/ballots/published-queries'
import { explainVote } from '@/features/ballots/statement-mutations'
import { townLibrary } from '@/features/examples/fixtures/folder'
import { importPolisExport } from '@/features/examples/mutations'
import { readPolisExport } from '@/features/examples/polis-export'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { publishedParticipation } from '@/features/participation/published-queries'
import { announcePoll } from '@/features/polls/mutations'
import { publishedPoll, publishedPolls } from '@/features/polls/published-queries'
import {
  publishedComments,
  publishedCommonGround,
  publishedGroups,
  publishedProposal,
  publishedProposals,
  publishedResults,
} from '@/features/results/published-queries'
import type { Viewer } from '@/lib/viewer'
import { operations } from './operations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let head: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  head = await make.viewer('head', 'KE')
  await importPolisExport(world.owner, await readPolisExport(townLibrary), { lang: 'en' })
})

/** The reply as it goes over the wire, read with the schema that the document publishes for it. */
function check(id: string, reply: unknown) {
  const found = operations.find((operation) => operation.id === id)?.reply
  if (!found || !('schema' in found)) throw new Error(`no schema for ${id}`)
  const parsed = (found.schema as z.ZodType).safeParse(JSON.parse(JSON.stringify(reply)))
  expect(parsed.error?.issues ?? []).toEqual([])
  expect(reply).not.toBeNull()
}

async function busyProposal() {
  const proposal = await make.proposal({ closesAt: new Date(Date.now() + 3_600_000) })
  await make.comment(proposal, head, { stance: 'concern', capacity: 'national' })
  await make.comment(proposal, head, { hiddenAt: new Date(), hiddenReason: 'personal_data' })
  await world.owner.execute(sql`
    insert into position_events (subject_id, delegation_code, choice, reason, account_id)
    values (${proposal.subjectId}, 'KE', 'support', 'We said so.', ${head.accountId})`)
  return proposal
}

test('proposals, of the agenda and examples of method', async () => {
  const { slug } = await busyProposal()
  for (const collection of ['agenda', 'method_example'] as const)
    check('listProposals', { items: await publishedProposals(world.db, collection, 'fr'), next: null })
  for (const each of [slug, 'town-library'])
    check('getProposal', await publishedProposal(world.db, each, 'zh'))
})

test('participation', async () => {
  await busyProposal()
  check('getParticipation', await publishedParticipation(world.db, 'ru'))
})

test('results and comments', async () => {
  const { slug } = await busyProposal()
  for (const each of [slug, 'town-library']) {
    check('getResults', await publishedResults(world.db, each, 'ar'))
    check('listComments', await publishedComments(world.db, each, 0, 'en'))
  }
})

/** Two camps of thirty persons from six States, who part over ten comments and share two. */
async function campedProposal() {
  const proposal = await make.proposal()
  for (let number = 1; number <= 12; number += 1) await make.comment(proposal, head)
  const states = ['KE', 'BR', 'DE', 'NP', 'UY', 'JM']
  for (let person = 0; person < 60; person += 1) {
    const { accountId } = await make.viewer('expert', states[Math.floor(person / 2) % 6])
    await world.owner.execute(sql`
      insert into opinion_events (comment_id, account_id, choice)
      select id, ${accountId}, case when number > 10 or (number + ${person}) % 2 = 0 then 'agree'
        else 'disagree' end::opinion_choice from comments where proposal_id = ${proposal.id}`)
  }
  return proposal
}

test('opinion groups, common ground and agreement, with and without anything in them', async () => {
  const { slug } = await campedProposal()
  const empty = await busyProposal()
  await computeGroups(world.db)
  const groups = await publishedGroups(world.db, slug, 'en')
  expect(groups?.groups.map(({ size }) => size)).toEqual([30, 30])
  for (const each of [slug, empty.slug, 'town-library']) {
    check('getOpinionGroups', await publishedGroups(world.db, each, 'es'))
    check('getCommonGround', await publishedCommonGround(world.db, each, 'es'))
  }
  const brazil = await make.viewer('head', 'BR')
  for (const by of [head, brazil]) {
    await make.comment(empty, by, { stance: 'support', capacity: 'national' })
    await world.owner.execute(sql`
      insert into position_events (subject_id, delegation_code, choice, account_id)
      values (${empty.subjectId}, ${by.delegation?.code}, 'oppose', ${by.accountId})`)
  }
  const agreement = await publishedAgreement(world.db, empty.slug, 'fr')
  expect(agreement?.states[0]?.closest).toHaveLength(1)
  check('getAgreement', agreement)
})

test('ballots, and the record of a closed one', async () => {
  const chair = await make.viewer('moderator')
  const { number } = await make.ballot(chair)
  await castVote(world.db, head, { ballot: number, choice: 'yes' })
  await explainVote(world.db, head, { ballot: number, lang: 'en', body: 'We vote yes.' })
  const items = await publishedBallots(world.db, 'en')
  check('listBallots', { items, next: null })
  check('getBallot', items[0])
  await world.owner.execute(sql`
    update ballots set closes_at = clock_timestamp() - interval '1 second' where number = ${number}`)
  const record = await publishedRecord(world.db, number, 'ru')
  expect(record).toMatchObject({ phase: 'closed', totals: { yes: 1 } })
  check('getBallotRecord', record)
})

test('polls', async () => {
  const announced = await announcePoll(world.db, await make.viewer('moderator'), {
    proposal: undefined,
    opensAt: undefined,
    closesAt: new Date(Date.now() + 3_600_000),
    question: { fr: 'Par quoi commencer ?' },
    options: [{ fr: 'Un' }, { fr: 'Deux' }],
  })
  expect(announced.ok).toBe(true)
  const items = await publishedPolls(world.db, 'fr')
  check('listPolls', { items, next: null })
  check('getPoll', await publishedPoll(world.db, items[0]?.poll ?? 0, 'ar'))
})
