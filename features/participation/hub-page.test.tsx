import { sql } from 'drizzle-orm'
import { prerender } from 'react-dom/static'
import { beforeAll, expect, test } from 'vitest'
import { electoralGroups } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { HubPage } from './hub-page'
import { publishedParticipation } from './published-queries'
import { readHub } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
const mark = 'Demonstration data: not the position of any government'

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

async function page() {
  const { prelude } = await prerender(<HubPage locale="en" hub={await readHub(world.db)} />)
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
}

test('an empty agenda says what will be here', async () => {
  const html = await page()
  expect(html).toContain('Nothing is on the agenda yet.')
  expect(html).toContain('Nobody has taken part yet.')
  expect(html).toContain('Nothing has moved since')
  expect(html).toContain('No comments yet')
})

test('every section has its address beside it, once, and demonstration data its mark', async () => {
  const proposal = await make.proposal()
  await world.owner.execute(sql`update proposals set demonstration = true where id = ${proposal.id}`)
  const persons: Viewer[] = []
  for (const [i, electoralGroup] of electoralGroups.entries())
    for (const code of ['A', 'B', 'C'])
      persons.push(await make.viewer('head', `${'ABCDE'[i]}${code}`, { electoralGroup }))
  for (const [i, person] of persons.entries()) {
    await make.comment(proposal, person, { lang: i % 2 ? 'en' : 'fr' })
    await world.owner.execute(sql`
      insert into position_events (subject_id, delegation_code, choice, account_id)
      values (${proposal.subjectId}, ${person.delegation?.code}, 'support', ${person.accountId})`)
  }
  const html = await page()
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...html.matchAll(/class="permalink" href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links).toEqual([
    `proposal-${proposal.slug}`,
    'week',
    'week-positions',
    'week-comments',
    'week-views',
    'participation',
    'languages',
    'days',
  ])
  for (const id of links) expect(ids).toContain(id)
  expect(html.split(mark).length).toBeGreaterThan(5)
  expect(html).toContain('15 persons from 15 of 15 Member States have taken part.')
  // Three persons of each group are too few to be told.
  expect(html.match(/not published/g)?.length).toBeGreaterThanOrEqual(5)
})

test('page and interface give the same figures; the answer stays the same while nothing happens', async () => {
  const html = await page()
  const reply = await publishedParticipation(world.db, 'en')
  expect(html).toContain(`${reply.persons} persons from ${reply.states} of ${reply.members} Member States`)
  expect(html).toContain(`${reply.week.positions.length} positions of States moved`)
  expect(reply).toMatchObject({ demonstration: true, notice: mark })
  expect(await publishedParticipation(world.db, 'en')).toEqual(reply)
})
