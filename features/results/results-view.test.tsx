import { sql } from 'drizzle-orm'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test } from 'vitest'
import { electoralGroups, type OpinionChoice } from '@/db/enums'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { publishComments, publishGround } from './ground-figure-mutations'
import { findResults } from './load-queries'
import { ResultsView } from './results-view'
import { lookBack } from './weeks'

let world: TestDatabase
let make: ReturnType<typeof factories>
const mark = 'Demonstration data: not the position of any government'

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
})

async function page(slug: string, viewer: Viewer | null = null) {
  const results = await findResults(world.db, viewer, slug)
  if (!results) throw new Error('not found')
  const { prelude } = await prerender(<ResultsView locale="en" results={results} viewer={viewer} />)
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
}

/** Fifteen States with two persons each, an agreed and a divided comment, positions and views. */
async function fullProposal() {
  const proposal = await make.proposal()
  await world.owner.execute(sql`update proposals set demonstration = true where id = ${proposal.id}`)
  const persons: Viewer[] = []
  for (const [i, electoralGroup] of electoralGroups.entries())
    for (const code of ['A', 'B', 'C'])
      for (let n = 0; n < 2; n += 1)
        persons.push(await make.viewer('expert', `${'ABCDE'[i]}${code}`, { electoralGroup }))
  const agreed = await make.comment(proposal, persons[0] as Viewer)
  const divided = await make.comment(proposal, persons[1] as Viewer)
  for (const [i, person] of persons.entries()) {
    await world.owner.execute(sql`insert into opinion_events (comment_id, account_id, choice) values
      (${agreed.id}, ${person.accountId}, 'agree'),
      (${divided.id}, ${person.accountId}, ${i < 12 ? 'agree' : 'disagree'})`)
    await world.owner.execute(sql`insert into view_events (subject_id, account_id, choice)
      values (${proposal.subjectId}, ${person.accountId}, 'support')`)
    if (i % 4 === 0)
      await world.owner.execute(sql`
        insert into position_events (subject_id, delegation_code, choice, account_id, at) values
          (${proposal.subjectId}, ${person.delegation?.code}, ${i % 8 ? 'oppose' : 'support'}, ${person.accountId},
            clock_timestamp() - make_interval(days => ${i}))`)
  }
  await publishGround(world.db)
  return { proposal, viewer: persons[0] as Viewer }
}

describe('the results page', () => {
  test('says where common ground moved in the last whole week, and nothing where too few changed', async () => {
    const proposal = await make.proposal()
    const { week } = lookBack(new Date())
    const [moved, still] = [
      await make.comment(proposal, await make.viewer('expert', 'KE')),
      await make.comment(proposal, await make.viewer('expert', 'KE')),
    ]
    const people: Viewer[] = []
    for (const [i, electoralGroup] of electoralGroups.entries())
      for (const code of ['K', 'L', 'M'])
        for (let n = 0; n < 2; n += 1)
          people.push(await make.viewer('expert', `${'ABCDE'[i]}${code}`, { electoralGroup }))
    const give = async (comment: number, choice: OpinionChoice, by = people) => {
      for (const { accountId } of by)
        await world.owner.execute(sql`
          insert into opinion_events (comment_id, account_id, choice) values (${comment}, ${accountId}, ${choice})`)
    }
    const publish = (at: Date) =>
      world.owner.transaction((tx) => publishComments(tx, [String(moved.id), String(still.id)], at))
    await give(moved.id, 'disagree')
    await give(still.id, 'agree')
    await publish(new Date(week.start.getTime() - 86_400_000))
    await give(moved.id, 'agree')
    await give(still.id, 'disagree', people.slice(0, 1))
    await publish(new Date(week.start.getTime() + 86_400_000))
    const [, part = ''] = (await page(proposal.slug)).split('id="moved"')
    const [list = ''] = part.split('</ol>')
    expect(list).toContain(`Comment ${moved.number}`)
    expect(list).toContain('least support from 0% to 100%')
    expect(list).not.toContain(`Comment ${still.number}`)
  })

  test('says the finding, and the mark of demonstration data in every picture', async () => {
    const { proposal } = await fullProposal()
    const html = await page(proposal.slug)
    expect(html).toContain('4 of 8 States with a position support “text”')
    const figures = html.match(/<figure[\s\S]*?<\/figure>/g) ?? []
    expect(figures.length).toBeGreaterThanOrEqual(7)
    for (const figure of figures) expect(figure).toContain(mark)
    const pictures = html.match(/<svg class="chart"[^>]*role="img"[\s\S]*?<\/svg>/g) ?? []
    expect(pictures.length).toBeGreaterThan(8)
  })

  test('gives every picture a table, and needs neither script nor inline style', async () => {
    const { proposal } = await fullProposal()
    const html = await page(proposal.slug)
    expect(html.match(/<details class="twin"/g)).toHaveLength(6)
    expect(html).not.toMatch(/ style=|<script/)
  })

  test('frames the own State, for its delegates only', async () => {
    const { proposal, viewer } = await fullProposal()
    expect(await page(proposal.slug)).not.toMatch(/class="tile [a-z]+ own"/)
    expect((await page(proposal.slug, viewer)).match(/class="tile [a-z]+ own"/g)).toHaveLength(1)
  })

  test('says what to do where there is nothing yet', async () => {
    const proposal = await make.proposal()
    const html = await page(proposal.slug)
    expect(html).toContain('No State has declared a position on “text” yet.')
    expect(html).toContain('Read the text and declare a position')
    expect(html).toContain('Read the comments and give your opinions')
    expect(html).toContain('Read the text and give a view')
    expect(html).not.toContain(mark)
    expect(html).not.toContain('NaN')
  })

  test('of an example of method has persons and no States', async () => {
    const example = await make.proposal({ collection: 'method_example' })
    const html = await page(example.slug)
    expect(html).toContain('Example of method')
    expect(html).not.toMatch(/class="tile|positions\.csv|electoral group/)
  })
})
