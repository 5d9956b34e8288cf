import { createElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { twoCamps } from '@/features/opinion-groups/fixtures/opinions'
import { opinionsOn, storeOpinions } from '@/features/opinion-groups/fixtures/stored'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { findResults } from './load-queries'
import { publishedGroups } from './published-queries'
import { ResultsView } from './results-view'

let world: TestDatabase
let slug: string

/** Twelve comments in each of three threads, the second public, the third among delegates; 60 persons in each. */
beforeAll(async () => {
  world = await testDatabase()
  const make = factories(world.owner)
  const head = await make.viewer('head', 'KE')
  const proposal = await make.proposal()
  slug = proposal.slug
  const made = [proposal.general]
  for (const [number, audience] of [
    [2, 'public'],
    [3, 'delegates'],
  ] as const) {
    const subjectId = await make.subject('thread')
    const values = {
      proposalId: proposal.id,
      number,
      title: `Part ${number}`,
      lang: 'en',
      audience,
      subjectId,
    }
    made.push(...(await world.owner.insert(threads).values(values).returning()))
  }
  for (const [place, { id }] of made.entries()) {
    for (let number = 1; number <= 12; number += 1) await make.comment(proposal, head, { threadId: id })
    await storeOpinions(world.owner, make, proposal, opinionsOn(twoCamps(60), 1 + 12 * place))
  }
  await computeGroups(world.db)
})

test('a public thread is published with groups of its own, and shown with them', async () => {
  const ofThread = await publishedGroups(world.db, slug, 'en', 2)
  expect(ofThread).toMatchObject({ thread: 2, persons: 60 })
  expect(
    ofThread?.comments.map(({ comment }) => comment).every((number) => number > 12 && number <= 24),
  ).toBe(true)
  expect(await publishedGroups(world.db, slug, 'en')).toMatchObject({ thread: null, persons: 120 })
  const results = await findResults(world.db, null, slug, 2)
  if (!results) throw new Error('not found')
  const { prelude } = await prerender(createElement(ResultsView, { locale: 'en', results, viewer: null }))
  const html = await new Response(prelude).text()
  expect(html).toContain('id="opinion-groups"')
  expect(html).toMatch(/Comment (1[3-9]|2[0-4])</)
})

test('a thread among delegates is not there for the public, and the general one is none of its own', async () => {
  for (const thread of [1, 3, 4]) expect(await publishedGroups(world.db, slug, 'en', thread)).toBeNull()
})
