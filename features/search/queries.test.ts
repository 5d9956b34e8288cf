import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { searchInput } from './input'
import { searchComments } from './queries'
import { hitStart, hitStop } from './snippet'

let world: TestDatabase
let slug: string
const texts = {
  1: ['en', 'Delegations asked for shorter rules and dates for reviewing them.'],
  2: ['fr', 'Les délégations demandent des règles plus courtes.'],
  3: ['ar', 'تطلب الوفود قواعدَ أقصر للسلوك.'],
  4: ['zh', '各代表团要求制定更简短的网络空间规则。'],
  5: ['ru', 'Делегации просят более короткие правила.'],
  6: ['en', 'A hidden sentence on rules.'],
  7: ['en', 'For delegates: rules of another thread.'],
} as const

beforeAll(async () => {
  world = await testDatabase()
  const make = factories(world.owner)
  const author = await make.viewer('delegate', 'KE')
  const proposal = await make.proposal()
  slug = proposal.slug
  for (const [lang, source] of Object.values(texts)) await make.comment(proposal, author, { lang, source })
  await world.owner.execute(sql`update comments set hidden_at = now() where number = 6`)
  const [thread] = await world.owner.execute<{ id: number }>(sql`
    with subject as (insert into subjects (kind) values ('thread') returning id)
    insert into threads (proposal_id, number, subject_id, title, audience) select ${proposal.id}, 2, id, 'x', 'delegates' from subject
    returning id`)
  await world.owner.execute(sql`update comments set thread_id = ${thread?.id ?? 0} where number = 7`)
})

const find = async (q: string, more: Record<string, string> = {}) => {
  const { hits } = await searchComments(world.db, null, searchInput.parse({ q, proposal: slug, ...more }))
  return hits.map((hit) => hit.number).sort((a, b) => a - b)
}

test.each([
  ['rule', [1]],
  ['règle', [2]],
  ['القواعد', [3]],
  ['网络空间', [4]],
  ['规则', [4]],
  ['правило', [5]],
  ['"shorter rules"', [1]],
  ['rules -dates', []],
  ['hidden', []],
  ["' or 1=1 --", []],
  ['((((', []],
])('%s finds %j', async (q, expected) => {
  expect(await find(q)).toEqual(expected)
})

test('filters narrow, nonsense in them is ignored', async () => {
  expect(await find('rules', { state: 'KE' })).toEqual([1])
  expect(await find('rules', { state: 'BR' })).toEqual([])
  expect(await find('rules', { lang: 'en' })).toEqual([1])
  expect(await find('rules', { lang: 'fr' })).toEqual([])
  expect(await find('rules', { lang: 'xx' })).toEqual([1])
  expect(await find('rules', { stance: 'nonsense', from: 'yesterday', after: 'x' })).toEqual([1])
  expect(await find('rules', { until: '2013-11-05' })).toEqual([])
})

test('hits are marked', async () => {
  const { hits } = await searchComments(world.db, null, searchInput.parse({ q: 'rules', proposal: slug }))
  expect(hits[0]?.snippet).toContain(`${hitStart}rules${hitStop}`)
})

test('a delegate finds what delegates may read', async () => {
  const viewer = await factories(world.owner).viewer('delegate', 'BR')
  const { hits } = await searchComments(world.db, viewer, searchInput.parse({ q: 'rules', proposal: slug }))
  expect(hits.map((hit) => hit.number).sort()).toEqual([1, 7])
})

test('pages follow one another without a gap or a repetition', async () => {
  const make = factories(world.owner)
  const author = await make.viewer('delegate', 'BR')
  const proposal = await make.proposal()
  for (let n = 0; n < 45; n++) await make.comment(proposal, author, { lang: 'en', source: 'An equinox.' })
  const seen: number[] = []
  let after: string | undefined
  do {
    const input = searchInput.parse({ q: 'equinox', proposal: proposal.slug, after })
    const { hits, next } = await searchComments(world.db, null, input)
    seen.push(...hits.map((hit) => hit.number))
    after = next ?? undefined
  } while (after)
  expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => 45 - i))
})
