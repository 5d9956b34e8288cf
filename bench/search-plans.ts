import { sql } from 'drizzle-orm'
import { connect, type Executor } from '@/db/client'
import { type SearchInput, searchInput } from '@/features/search/input'
import { searchComments, searchTexts } from '@/features/search/queries'
import { report } from './table'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Plan Rows': number; Plans?: Plan[] }

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** The same executor, asking before each statement how PostgreSQL means to run it. */
function asking<E extends Executor>(db: E, found: Plan[]): E {
  return new Proxy(db, {
    get: (target, key) => {
      if (key === 'transaction')
        return (work: (tx: Executor) => Promise<unknown>) =>
          target.transaction((tx) => work(asking(tx, found)))
      if (key !== 'execute') return Reflect.get(target, key)
      return async (query: ReturnType<typeof sql>) => {
        const [row] = await target.execute<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          sql`explain (format json) ${query}`,
        )
        found.push(...(row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodes(Plan)))
        return target.execute(query)
      }
    },
  })
}

async function look(db: Executor, run: (db: Executor) => Promise<unknown>) {
  const found: Plan[] = []
  const begin = performance.now()
  await run(asking(db, found))
  return { found, took: performance.now() - begin }
}

/** What is asked of search, from a word that nobody wrote to one in every comment. */
const questions: [string, Partial<Record<keyof SearchInput, string>>][] = [
  ['a rare word', { q: 'term19991' }],
  ['a common word', { q: 'term0' }],
  ['a word in every comment', { q: 'delegations' }],
  ['two words', { q: 'term17 term300' }],
  ['a phrase', { q: '"delegations term1"' }],
  ['one proposal', { q: 'term2', proposal: 'plenty-0' }],
  ['one State', { q: 'term2', state: 'AF' }],
  ['one group', { q: 'delegations', group: 'AFRICA' }],
  ['a month', { q: 'delegations', from: '2026-01-01', until: '2026-01-31' }],
  ['Chinese', { q: '网络空间' }],
  ['a word nobody wrote', { q: 'zzyzx' }],
]

/** Whether search reads the whole table of comments, by the plans of the queries as they are sent. */
export async function reportPlans(appUrl: string, comments: string) {
  const db = connect(appUrl, 1)
  try {
    const whole: string[] = []
    const slow: string[] = []
    for (const [name, words] of questions) {
      const input = searchInput.parse(words)
      for (const [of, run] of [
        ['comments', (on: Executor) => searchComments(on, null, input)],
        ['texts', (on: Executor) => searchTexts(on, null, 'en', input.q)],
      ] as const) {
        const { found, took } = await look(db, run)
        const read = found.filter(
          (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'comments',
        )
        whole.push(...read.map(() => `${name} in ${of}`))
        slow.push(`${name} in ${of} ${Math.round(took)} ms`)
      }
    }
    report(
      `plans of search at ${comments} comments`,
      'no sequential scan of comments',
      whole.length
        ? `whole table read for ${whole.join('; ')}`
        : `none in ${questions.length * 2} queries (${slow.join(', ')})`,
      whole.length === 0,
    )
  } finally {
    await db.close()
  }
}
