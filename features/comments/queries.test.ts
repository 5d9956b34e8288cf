import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { listInput } from './input'
import { listQuery } from './list-query'
import { countFacets, listComments } from './queries'

let world: TestDatabase
let thread: string
const languages = ['en', 'fr', 'ar', 'fr', 'en', 'fr']

beforeAll(async () => {
  world = await testDatabase()
  const make = factories(world.owner)
  const author = await make.viewer('delegate', 'KE')
  const proposal = await make.proposal()
  for (const lang of languages) await make.comment(proposal, author, { lang })
  await world.owner.execute(sql`update comments set hidden_at = now() where number = 6`)
  const [row] = await world.owner.execute<{ id: string }>(
    sql`select id from threads where proposal_id = ${proposal.id}`,
  )
  thread = row?.id ?? ''
})

const list = async (query: Record<string, string>) => {
  const { comments } = await listComments(world.db, null, thread, listInput.parse(query))
  return comments.map((comment) => comment.number)
}

test('a thread is narrowed to the comments in one language; hidden ones are not among them', async () => {
  expect(await list({})).toEqual([1, 2, 3, 4, 5, 6])
  expect(await list({ lang: 'fr' })).toEqual([2, 4])
  expect(await list({ lang: 'fr', sort: 'newest' })).toEqual([4, 2])
  expect(await list({ lang: 'ar' })).toEqual([3])
  expect(await list({ lang: 'zh' })).toEqual([])
})

test('an unknown language is ignored', async () => {
  expect(await list({ lang: "'xx" })).toEqual([1, 2, 3, 4, 5, 6])
})

test('languages are counted with the other facets', async () => {
  const facets = await countFacets(world.db, thread)
  expect(facets.total).toBe(5)
  expect([...facets.lang].sort()).toEqual([
    ['ar', 1],
    ['en', 2],
    ['fr', 2],
  ])
  expect([...facets.state]).toEqual([['KE', 5]])
  expect([...facets.group]).toEqual([['AFRICA', 5]])
  expect([...facets.paragraph]).toEqual([[0, 5]])
  expect(facets.stance.size).toBe(0)
})

test('the filter stays in the address when the order changes', () => {
  expect(listQuery(listInput.parse({ lang: 'fr' }), { sort: 'newest' })).toBe('sort=newest&lang=fr')
})
